import type { link as english } from '../en/link.ts';

export const link: Record<keyof typeof english, string> = {
  'link.title': 'Lier un autre compte',
  'link.summary': 'Être une seule personne dans Slack et Teams, ou dans plusieurs espaces.',
  'link.code': 'Depuis votre autre compte, écrivez-moi ceci dans les dix minutes :',
  'link.keep': 'Ne donnez ce code à personne. Le compte qui l’utilise devient le vôtre ici.',
  'link.direct': 'Veuillez le demander dans une conversation privée avec moi ; d’autres peuvent lire ici.',
  'link.wrong':
    'Ce code n’est pas valable. Un code sert une fois, pendant dix minutes. Il vous reste {n, plural, one {# essai} other {# essais}}.',
  'link.tooMany':
    'Trop de codes erronés. Veuillez attendre dix minutes, puis demander un nouveau code depuis votre autre compte.',
  'link.same': 'Ces deux comptes sont déjà les vôtres.',
  'link.approved':
    'L’un de ces comptes a approuvé une demande d’adhésion de l’autre ; ils ne peuvent donc pas être une seule personne. Veuillez vous adresser au secrétariat.',
  'link.notYours': 'Rien ne m’indique que ce compte est le vôtre. Veuillez le lier au moyen d’un code.',
  'link.sure':
    'Ces deux comptes sont-ils les vôtres ? Vous aurez alors un seul profil, une seule réponse par réunion et un seul rappel pour les deux.',
  'link.here': 'Ce compte',
  'link.there': 'Autre compte',
  'link.done': 'Votre compte {account} est lié : un profil, une réponse et un rappel pour les deux.',
  'link.told':
    'Ce compte est désormais lié à {account} : un profil, une réponse et un rappel pour les deux. Si ce n’était pas vous, annulez et prévenez le secrétariat.',
  'link.proposal':
    'Un nouveau compte avec votre adresse électronique {email} m’a écrit : {account}. Liez-le s’il est à vous ; sinon, aucune action n’est nécessaire.',
  'unlink.title': 'Dissocier un compte',
  'unlink.summary': 'Retirer l’un de vos comptes de votre profil.',
  'unlink.sure':
    'Dissocier {account} ? Ce compte repart de zéro. Vos groupes, réponses et actions restent avec vos autres comptes.',
  'unlink.done': 'Votre compte {account} n’est plus lié.',
  'unlink.told': 'Ce compte n’est plus lié à {person}. Il repart de zéro.',
};
