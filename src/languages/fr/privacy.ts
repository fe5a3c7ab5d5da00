import type { privacy as english } from '../en/privacy.ts';

/** Ce qui est conservé au sujet d’une personne ; être oublié. */
export const privacy: Record<keyof typeof english, string> = {
  'mydata.title': 'Mes données',
  'mydata.summary': 'Recevoir en fichier tout ce que le bot conserve à votre sujet.',
  'mydata.about':
    'Tout ce que je conserve à votre sujet, champ par champ, avec sa raison. Le secrétariat corrige ce qui est faux ; « oublier » l’efface.',
  'mydata.kind': 'Conservé dans',
  'mydata.field': 'Champ',
  'mydata.value': 'Valeur',
  'mydata.purpose': 'Raison',
  'mydata.purpose.identity': 'pour que les autres sachent avec qui ils travaillent',
  'mydata.purpose.reach': 'pour que les messages vous parviennent',
  'mydata.purpose.link': 'pour que plusieurs comptes soient une seule personne',
  'mydata.purpose.calendar': 'pour que votre agenda suive vos réunions',
  'mydata.purpose.nomination': 'pour que la désignation de votre office soit connue',
  'mydata.purpose.meetings': 'pour préparer, rappeler et consigner les réunions',
  'mydata.purpose.work': 'pour savoir ce qui est à faire ou fait',
  'mydata.purpose.letters': 'pour savoir ce qui vous a été envoyé',
  'mydata.purpose.record': 'pour savoir qui a décidé quoi',
  'forget.title': 'M’oublier',
  'forget.summary': 'Effacer du bot qui vous êtes.',
  'forget.goes':
    'Vos nom, adresse, fonction, comptes, réglages et lien de calendrier sont effacés, ainsi que chaque message à vous ; vos sièges prennent fin. Dans les comptes rendus et les messages aux autres, votre nom devient « A former member » avec votre office. Les sauvegardes le gardent jusqu’à leur remplacement.',
  'forget.stays':
    'Ce qui reste, sans votre nom : le nombre de participants, les réponses de votre office, les décisions, les actions et leur historique. C’est irréversible.',
  'forget.done':
    'Vous êtes oublié. Merci de votre contribution. Si vous m’écrivez de nouveau, je ne vous connaîtrai pas.',
  'forget.news': 'Un membre de {office} a demandé à être oublié. Son siège dans {groups} est libre pour son office.',
};
