import type { requests as english } from '../en/requests.ts';

export const requests: Record<keyof typeof english, string> = {
  'field.group': 'Groupe',
  'field.office': 'Office',
  'field.firstName': 'Prénom',
  'field.lastName': 'Nom',
  'field.position': 'Fonction',
  'field.email': 'Adresse électronique',
  'join.title': 'Rejoindre un groupe',
  'join.summary': 'Demander à rejoindre un groupe au nom de votre office.',
  'join.organisation': 'Nom de l’office, tel que vous l’écrivez',
  'join.note': 'Que souhaitez-vous apporter ou apprendre ?',
  'join.askedAt': 'Demandé',
  'join.card': '{name} demande à rejoindre le groupe {group}',
  'join.asked':
    'Merci. Votre demande d’adhésion au groupe {group} pour {office} a été transmise au secrétariat ; la décision vous sera communiquée ici.',
  'join.askedOffice':
    'Merci. Votre demande d’adhésion au groupe {group} pour {office} a été transmise au point focal de votre office ; la décision vous sera communiquée ici.',
  'join.already': 'Vous êtes déjà membre du groupe {group}.',
  'join.pending':
    'Votre demande de rejoindre le groupe {group} attend déjà une décision de : {holder}. Elle vous sera communiquée ici.',
  'join.notOpen':
    'Le groupe {group} a achevé ses travaux et n’accueille plus de membres. Un autre groupe vous conviendra peut-être.',
  'join.withdraw.title': 'Retirer une demande',
  'join.withdraw.summary': 'Retirer votre demande de rejoindre un groupe.',
  'join.withdraw.none': 'Aucune demande de votre part de rejoindre le groupe {group} n’attend de décision.',
  'join.withdraw.done':
    'Votre demande de rejoindre le groupe {group} est retirée. Vous pouvez en faire une autre à tout moment.',
  'join.withdraw.letter': '{name} a retiré sa demande de rejoindre le groupe {group}. Il n’y a plus rien à décider.',
  'button.withdraw': 'La retirer',
  'button.approve': 'Approuver',
  'button.decline': 'Refuser',
  'field.request': 'Demande d’adhésion',
  'field.reason': 'Motif',
  'button.requests': 'Demandes',
  'button.members': 'Membres',
  'button.meetings': 'Réunions',
  'button.actions': 'Actions',
  'button.review': 'Examiner',
  'requests.title': 'Demandes d’adhésion',
  'requests.summary': 'Voir qui demande à rejoindre un groupe et attend une décision.',
  'requests.none': 'Aucune demande d’adhésion n’est en attente.',
  'requests.waiting':
    '{n, plural, one {# demande d’adhésion est en attente} other {# demandes d’adhésion sont en attente}}',
  'requests.show.title': 'Demande d’adhésion',
  'requests.show.summary': 'Voir une demande d’adhésion en entier.',
  'requests.approve.title': 'Approuver une demande',
  'requests.approve.summary': 'Admettre une personne désignée dans un groupe.',
  'requests.approved':
    '{name} est désormais membre du groupe {group} et vient d’en recevoir l’avis. Le groupe compte {members, plural, one {# membre désigné} other {# membres désignés}} par {offices, plural, one {# office} other {# offices}}.',
  'requests.decline.title': 'Refuser une demande',
  'requests.decline.summary': 'Refuser une demande d’adhésion en disant pourquoi.',
  'requests.declined':
    'La demande d’adhésion de {name} au groupe {group} est refusée. La personne en a reçu l’avis, avec votre motif.',
  'requests.declined.letter': 'Votre demande d’adhésion au groupe {group} a été refusée par {person}. Motif donné :',
  'requests.declined.next':
    'S’il y a quelque chose à corriger, le secrétariat vous aidera volontiers ; vous pouvez faire une nouvelle demande à tout moment.',
  'requests.own':
    'Vous ne pouvez pas statuer sur votre propre demande. Veuillez laisser celle-ci à une autre personne du secrétariat.',
  'requests.was.approved': 'Cette demande a déjà été approuvée par {person}, {when}.',
  'requests.was.declined': 'Cette demande a déjà été refusée par {person}, {when}.',
  'requests.was.withdrawn': 'Cette demande a été retirée par la personne qui l’avait faite.',
  'requests.was.pending': 'Cette demande est encore en attente.',
  'request.approved': 'Approuvée par',
  'request.declined': 'Refusée par',
  'request.withdrawn': 'Retirée par',
  'request.pending': 'En attente',
  'join.welcome': 'Bienvenue dans le groupe {group}',
  'join.admitted':
    '{person} a confirmé votre désignation. Le groupe {group} compte désormais {members, plural, one {# membre désigné} other {# membres désignés}} par {offices, plural, one {# office} other {# offices}}.',
  'requests.notice.approved':
    '{person}, point focal pour {office}, a approuvé la demande de {name} de rejoindre le groupe {group}.',
  'requests.notice.declined':
    '{person}, point focal pour {office}, a refusé la demande de {name} de rejoindre le groupe {group}.',
  'requests.alreadyMember': '{name} est déjà membre du groupe {group}. La demande est close.',
};
