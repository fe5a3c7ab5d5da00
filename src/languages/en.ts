export const en = {
  'time.one': '{when} ({place})',
  'time.two': '{when} ({place}), {clock} in {there}',
  'zone.geneva': 'Geneva',
} as const;
