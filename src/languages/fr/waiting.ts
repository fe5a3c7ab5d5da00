import type { waiting as english } from '../en/waiting.ts';

export const waiting: Record<keyof typeof english, string> = {
  'waiting.request': 'Toujours en attente : {request}',
  'waiting.withSecretariat': 'Votre demande est désormais auprès du secrétariat',
  'waiting.passedOn':
    '{person} ne s’est pas prononcé sur cette demande en deux semaines ; elle revient donc au secrétariat.',
  'waiting.asker':
    'La demande de {name} de rejoindre le groupe {group} attend depuis deux semaines une décision du point focal de l’office. Le secrétariat en décide désormais.',
  'waiting.place': '{meeting}, {when} : il n’y a pas encore de lien ni de lieu. Les membres en ont besoin.',
  'waiting.minutes':
    '{meeting}, {when} : il n’y a pas encore de compte rendu. Qui était présent, et qu’a-t-on décidé ?',
  'waiting.status':
    'Le groupe {group} se réunit bientôt ({when}) et n’a publié aucun point d’étape depuis sa dernière réunion.',
  'waiting.since':
    'Depuis le dernier point d’étape : {meetings, plural, one {# réunion tenue} other {# réunions tenues}}, {members, plural, one {# nouveau membre} other {# nouveaux membres}}.',
};
