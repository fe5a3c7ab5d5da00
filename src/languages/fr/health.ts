import type { health as english } from '../en/health.ts';

export const health: Record<keyof typeof english, string> = {
  'health.title': 'État du service',
  'health.summary': 'Vérifier que le bot fonctionne, et ce qui a été manqué.',
  'health.swept': 'Dernier contrôle',
  'health.never': 'pas encore',
  'health.late': 'en retard : il devrait dater de moins de dix minutes',
  'health.next': 'Prochaine échéance',
  'health.nothing': 'rien n’est attendu',
  'health.letters': 'Messages',
  'health.counts':
    '{unsent, plural, one {# en route} other {# en route}}, {failed, plural, one {# échoué} other {# échoués}}',
  'health.clock': 'Horloge',
  'health.clock.right': 'à l’heure',
  'health.clock.behind': '{n, plural, one {# minute} other {# minutes}} de retard sur la dernière entrée',
  'health.backup': 'Dernière sauvegarde',
  'health.backup.first': 'Première sauvegarde',
  'health.backup.none': 'aucune pour l’instant ; elle se fait avec npm run wild -- backup FILE',
  'health.missed': 'Rien de manqué depuis',
};
