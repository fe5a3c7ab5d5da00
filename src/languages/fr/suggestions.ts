import type { suggestions as english } from '../en/suggestions.ts';

export const suggestions: Record<keyof typeof english, string> = {
  'suggest.title': 'Proposer des horaires',
  'suggest.summary':
    'Trouver quand se réunir selon les fuseaux de tous les membres, pour que les nuits soient partagées.',
  'suggest.of': 'Horaires pour le groupe {group}',
  'suggest.about':
    '{n, plural, one {# minute} other {# minutes}}, à partir du {day}, hors week-end de chaque office ; les jours fériés ne sont pas connus ici. La nuit va de {evening} à {morning}.',
  'suggest.day': 'de jour pour tous',
  'suggest.night': 'de nuit : {zones}',
  'suggest.where': 'Où',
  'suggest.nights': 'Nuits en un an',
  'suggest.record':
    'Les nuits en un an sont les réunions de ce groupe, tenues ces douze derniers mois ou à venir, qui y tombent la nuit. Les offices qui en ont eu le plus sont avantagés dans ces propositions.',
  'suggest.none':
    'Je n’ai trouvé aucun horaire dans les quatre semaines à partir du {day}. Veuillez essayer un jour ultérieur ou une réunion plus courte.',
  'suggest.nobody': 'Le groupe {group} n’a pas encore de membres : il n’y a aucun fuseau à examiner.',
};
