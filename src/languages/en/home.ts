/** The page of what concerns one person. */
export const home = {
  'home.title': 'What concerns you',
  'home.summary': 'See what concerns you: your next meeting, your action items, your groups.',
} as const;
