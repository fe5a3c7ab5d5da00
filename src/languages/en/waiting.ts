export const waiting = {
  'waiting.request': 'Still waiting: {request}',
  'waiting.withSecretariat': 'Your request is with the secretariat now',
  'waiting.passedOn': '{person} has not decided on this request within two weeks, so it comes to the secretariat.',
  'waiting.asker':
    'The request of {name} to join the {group} has waited two weeks for the focal point of the Office. The secretariat decides now.',
  'waiting.place': '{meeting}, {when}, has no link or place yet. Members need it to join.',
  'waiting.minutes': '{meeting}, {when}, has no minutes yet. Who was there, and what was decided?',
  'waiting.status': 'The {group} meets on {when}, and has posted no status update since it last met.',
  'waiting.since':
    'Since the last update: {meetings, plural, one {# meeting held} other {# meetings held}}, {members, plural, one {# new member} other {# new members}}.',
} as const;
