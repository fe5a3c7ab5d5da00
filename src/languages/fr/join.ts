import type { join as english } from '../en/join.ts';

export const join: Record<keyof typeof english, string> = {
  'field.group': 'Groupe',
  'field.office': 'Office',
  'field.firstName': 'Prénom',
  'field.lastName': 'Nom',
  'field.position': 'Fonction',
  'field.email': 'Adresse électronique',

  'join.title': 'Rejoindre un groupe',
  'join.summary': 'Demander à rejoindre un groupe au nom de votre office.',
  'join.organisation': 'Nom de l’office, tel que vous l’écrivez',
  'join.note': 'Que souhaitez-vous apporter ou trouver ?',
  'join.askedAt': 'Demandé',
  'join.card': '{name} demande à rejoindre le groupe {group}',
  'join.asked':
    'Merci. Votre demande à rejoindre le groupe {group} est auprès du secrétariat ; vous serez informé ici de la décision.',
  'join.already': 'Vous êtes déjà membre du groupe {group}.',
  'join.pending':
    'Votre demande à rejoindre le groupe {group} est déjà auprès du secrétariat ; vous serez informé ici de la décision.',
  'join.notOpen':
    'Le groupe {group} a achevé ses travaux et n’accueille plus de membres. Un autre groupe vous conviendra peut-être.',

  'button.approve': 'Approuver',
  'button.decline': 'Refuser',
};
