/** Files that are handed out. */
export const files = {
  'file.until': 'This link works for an hour. Anyone who has it can read the file, so please do not pass it on.',
} as const;
