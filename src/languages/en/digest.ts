export const digest = {
  'digest.title': 'Your action items:',
  'digest.overdue': '{n, plural, one {# overdue} other {# overdue}}',
  'digest.soon': '{n, plural, one {# due soon} other {# due soon}}',
  'digest.none': 'none left open',
  'digest.more': 'and {n, plural, one {# more} other {# more}}',
} as const;
