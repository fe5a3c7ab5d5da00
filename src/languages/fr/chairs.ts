import type { chairs as english } from '../en/chairs.ts';

export const chairs: Record<keyof typeof english, string> = {
  'focal.title': 'Confirmer un point focal',
  'focal.summary': 'Nommer la personne qui confirme les désignations d’un office.',
  'focal.confirmed': '{person} confirme désormais les désignations de l’office suivant : {office}.',
  'focal.letter':
    'Vous êtes désormais le point focal de l’office suivant : {office}. Ses désignations aux groupes vous sont soumises.',
  'focal.already': '{person} confirme déjà les désignations de l’office suivant : {office}.',
  'focal.sure':
    '{before} confirme actuellement les désignations de l’office suivant : {office}. Le remplacer par {person} ?',
  'focal.replaced':
    '{person} confirme désormais à votre place les désignations de l’office suivant : {office}. Merci de l’avoir fait jusqu’ici.',
  'chair.letter.chair':
    'La présidence du groupe {group} vous est confiée. Vous pouvez publier ses points d’étape, fixer ses réunions et tenir ses actions.',
  'chair.letter.vice-chair':
    'Une vice-présidence du groupe {group} vous est confiée. Vous pouvez publier ses points d’étape, fixer ses réunions et tenir ses actions.',
  'chair.letter.member':
    'Votre présidence ou vice-présidence du groupe {group} a pris fin ; vous en restez membre. Merci.',
  'chair.letter.replaced':
    '{person} assure désormais la présidence du groupe {group}, dont vous restez membre. Merci de l’avoir assurée.',
  'chair.title': 'Confirmer une présidence',
  'chair.summary': 'Confirmer la présidence ou une vice-présidence d’un groupe.',
  'chair.concluded': 'Le groupe {group} a achevé ses travaux et n’a plus besoin de présidence.',
  'chair.notMember':
    '{person} n’est pas membre du groupe {group}. Veuillez choisir un de ses membres, ou l’ajouter d’abord.',
  'chair.already.chair': '{person} assure déjà la présidence du groupe {group}.',
  'chair.already.vice-chair': '{person} assure déjà une vice-présidence du groupe {group}.',
  'chair.already.member': '{person} est déjà membre du groupe {group}, sans autre rôle.',
  'chair.announced.chair': 'La présidence du groupe {group} est confiée à {person}, {office}.',
  'chair.announced.vice-chair': 'Une vice-présidence du groupe {group} est confiée à {person}, {office}.',
  'chair.announced.member': '{person}, {office}, reste membre du groupe {group}.',
};
