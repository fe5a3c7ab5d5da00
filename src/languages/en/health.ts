export const health = {
  'health.title': 'Health',
  'health.summary': 'Check that the bot is running and whether anything was missed.',
  'health.swept': 'Last check',
  'health.never': 'not yet',
  'health.late': 'late: it should be less than ten minutes ago',
  'health.next': 'Next due',
  'health.nothing': 'nothing is due',
  'health.letters': 'Messages',
  'health.counts':
    '{unsent, plural, one {# on its way} other {# on their way}}, {failed, plural, one {# failed} other {# failed}}',
  'health.clock': 'Clock',
  'health.clock.right': 'correct',
  'health.clock.behind': '{n, plural, one {# minute} other {# minutes}} behind the newest entry',
  'health.backup': 'Last backup',
  'health.backup.first': 'First backup',
  'health.backup.none': 'none yet; an operator makes one with npm run wild -- backup FILE',
  'health.missed': 'Nothing missed since',
} as const;
