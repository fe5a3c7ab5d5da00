import type { calendar as english } from '../en/calendar.ts';

export const calendar: Record<keyof typeof english, string> = {
  'calendar.answer': 'Votre réponse : {answer}',
  'calendar.title': 'Réunions dans mon agenda',
  'calendar.summary': 'Avoir les réunions dans votre propre agenda, toujours à jour.',
  'calendar.name': 'Réunions WILD',
  'calendar.mine': 'Toutes mes réunions, avec mes réponses',
  'calendar.how':
    'Copiez un lien et abonnez-y votre agenda (« ajouter un agenda à partir d’un lien »). Les réunions y apparaissent alors d’elles-mêmes et suivent leurs changements de date.',
  'calendar.direct': 'Pour le lien vers vos propres réunions, veuillez me le demander dans une conversation directe.',
  'calendar.keep':
    'Toute personne qui détient un lien peut lire ce qu’il montre : veuillez ne transmettre le vôtre à personne. Un nouveau lien met fin à l’ancien.',
  'calendar.renew.title': 'Nouveau lien',
  'calendar.renew.summary': 'Remplacer un lien de calendrier ; l’ancien cesse de fonctionner.',
  'calendar.sure': 'Remplacer le lien vers vos réunions ? Les agendas abonnés à l’ancien ne seront plus mis à jour.',
  'calendar.sureOf':
    'Remplacer le lien de calendrier du groupe {group} ? Les agendas abonnés à l’ancien ne seront plus mis à jour. Destinataires de l’annonce : {reach}.',
  'calendar.renewed': 'L’ancien lien a pris fin. Veuillez vous abonner au nouveau.',
  'calendar.renewedOf':
    'L’ancien lien de calendrier du groupe {group} a pris fin. Destinataires de l’annonce : {reach}.',
  'calendar.news':
    'Le lien de calendrier du groupe {group} a changé. Si vous suiviez l’ancien, veuillez vous abonner au nouveau.',
  'button.newLink': 'Nouveau lien',
  'button.calendar': 'Voir les liens de calendrier',
  'meeting.calendar': 'Calendrier',
  'meeting.addToCalendar': 'Ajouter au calendrier',
};
