import type { minutes as english } from '../en/minutes.ts';

export const minutes: Record<keyof typeof english, string> = {
  'minutes.title': 'Compte rendu',
  'minutes.summary': 'Consigner les présences, les décisions et les actions.',
  'minutes.of': 'Compte rendu : {meeting}',
  'minutes.corrected': 'Compte rendu corrigé : {meeting}',
  'minutes.draft': 'Projet de compte rendu : {meeting}',
  'minutes.present': 'Présences : {who}',
  'minutes.decisions': 'Décisions',
  'minutes.items': 'Nouvelles actions',
  'minutes.presentLines': 'Présences, un nom par ligne',
  'minutes.decisionLines': 'Décisions, une par ligne',
  'minutes.itemLines': 'Nouvelles actions, une par ligne',
  'minutes.nobody': 'aucune présence notée pour l’instant',
  'minutes.guest': '{name} (sur invitation)',
  'minutes.toBecome': 'Elles deviendront des actions, chacune avec son code, à la publication du compte rendu.',
  'minutes.several':
    '« {said} » peut désigner plusieurs personnes : {names}. Veuillez écrire le nom entier ou l’adresse électronique.',
  'minutes.unknown':
    'Je n’ai trouvé personne du nom de « {said} ». Vouliez-vous dire {names} ? Une personne invitée s’écrit « {guest} ».',
  'minutes.longItem': 'Veuillez limiter chaque action à {max} caractères ; « {said} » est plus longue.',
  'minutes.keepers':
    'Cette action est réservée à la présidence, aux vice-présidences du groupe {group}, à la personne chargée du compte rendu et au secrétariat.',
  'minutes.cancelled': 'Cette réunion du groupe {group} est annulée : elle n’a pas de compte rendu.',
  'minutes.notBegun':
    'Cette réunion du groupe {group} n’a pas commencé : il n’y a encore rien à noter. Début : {when}.',
  'minutes.kept': 'Enregistré comme projet. Visible uniquement par vous et la présidence jusqu’à sa publication.',
  'minutes.meanwhile': 'Modifié entre-temps',
  'minutes.replaces':
    'Quelqu’un d’autre a modifié ce compte rendu depuis que vous l’avez ouvert. Si vous envoyez le vôtre, il le remplace.',
  'minutes.keeper.title': 'Charger du compte rendu',
  'minutes.keeper.summary': 'Désigner qui rédige le compte rendu d’une réunion.',
  'minutes.keeper.already': '{person} rédige déjà le compte rendu de cette réunion.',
  'minutes.keeper.named': '{person} rédige le compte rendu ({meeting}) et vient d’en recevoir l’avis.',
  'minutes.keeper.me': 'Vous rédigez le compte rendu : {meeting}.',
  'minutes.keeper.letter': '{who} vous demande de rédiger le compte rendu : {meeting}.',
  'minutes.keeper.outsider': '{person} n’est pas membre du groupe {group}. Veuillez choisir l’un de ses membres.',
  'minutes.post.title': 'Publier le compte rendu',
  'minutes.post.summary': 'Publier le compte rendu d’une réunion dans les canaux de son groupe.',
  'minutes.post.empty': 'Rien n’est encore noté de cette réunion : il n’y a rien à publier.',
  'minutes.post.already': 'Ce compte rendu est déjà publié. Pour le corriger, modifiez-le puis publiez-le à nouveau.',
  'minutes.post.tells': 'Destinataires, quand vous confirmerez : {reach}.',
  'minutes.posted.items': '{n, plural, one {# nouvelle action :} other {# nouvelles actions :}}',
  'minutes.show.title': 'Lire le compte rendu',
  'minutes.show.summary': 'Lire le compte rendu d’une réunion.',
  'minutes.show.none': 'Le compte rendu de cette réunion du groupe {group} n’est pas encore publié. Réunion : {when}.',
  'minutes.show.members': 'Les comptes rendus du groupe {group} sont réservés à ses membres.',
  'minutes.show.changed':
    'Ce compte rendu a été modifié depuis sa publication ; les membres lisent encore la version publiée.',
  'minutes.show.unposted': 'Seules les personnes chargées du compte rendu voient ce projet.',
};
