import type { rehearsal as english } from '../en/rehearsal.ts';

export const rehearsal: Record<keyof typeof english, string> = {
  'rehearse.title': 'Aperçu des messages',
  'rehearse.summary':
    'Voir chaque message qu’une réunion enverra : à qui, quand et en quels termes. Rien n’est envoyé.',
  'rehearse.of': '{meeting} : {n, plural, one {# message à venir} other {# messages à venir}}',
  'rehearse.none': 'En l’état, plus rien ne sera envoyé avant cette réunion.',
  'rehearse.nobody': 'En l’état, {person} ne recevra plus rien avant cette réunion.',
  'rehearse.stands': 'En l’état actuel. Rien n’a été envoyé.',
  'rehearse.to': '{person} · {when}',
  'rehearse.channels': 'Canaux du groupe {group}',
  'rehearse.in': '{language} · {zone}',
  'button.read': 'Lire',
  'button.rehearse': 'Aperçu',
  'field.recipient': 'Seulement à cette personne',
};
