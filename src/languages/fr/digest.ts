import type { digest as english } from '../en/digest.ts';

export const digest: Record<keyof typeof english, string> = {
  'digest.title': 'Vos actions :',
  'digest.overdue': '{n, plural, one {# en retard} other {# en retard}}',
  'digest.soon': '{n, plural, one {# bientôt à échéance} other {# bientôt à échéance}}',
  'digest.none': 'aucune ne reste ouverte',
  'digest.more': 'et {n, plural, one {# autre} other {# autres}}',
};
