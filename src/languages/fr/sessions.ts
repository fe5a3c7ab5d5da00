import type { sessions as english } from '../en/sessions.ts';

export const sessions: Record<keyof typeof english, string> = {
  'sessions.title': 'Sessions',
  'sessions.summary': 'Voir les sessions de WILD : lieu, dates, documents et suite donnée à leurs actions.',
  'sessions.none': 'Il n’y a pas encore de session. Le secrétariat ajoute les sessions.',
  'sessions.settle.title': 'Fixer une session',
  'sessions.settle.summary': 'Consigner le lieu, les dates ou un document d’une session, ou ajouter la suivante.',
  'sessions.half': 'Indiquez à la fois le premier et le dernier jour.',
  'sessions.order': 'Le dernier jour précède le premier. Indiquez-les dans l’autre ordre.',
  'sessions.settled': 'C’est noté : {session}.',
  'session.year': 'en {year}',
  'session.itemsIn': 'Ses actions : {symbol}, paragraphe {paragraph}',
  'session.items':
    '{n, plural, one {# action} other {# actions}}, dont {outstanding, plural, one {# en cours} other {# en cours}}',
  'session.place': 'Lieu',
  'session.first': 'Premier jour',
  'session.last': 'Dernier jour',
  'session.document': 'Document (cote, puis titre)',
};
