import type { reminders as english } from '../en/reminders.ts';

export const reminders: Record<keyof typeof english, string> = {
  'reminder.days': 'Dans {n} jours : {meeting}',
  'reminder.tomorrow': 'Demain : {meeting}',
  'reminder.today': 'Aujourd’hui : {meeting}',
  'reminder.soon': 'Commence bientôt : {meeting}',
  'reminder.ask': 'Vous n’avez pas encore répondu. Participerez-vous ?',
  'remind.title': 'Rappels',
  'remind.summary': 'Consulter et modifier vos rappels.',
  'remind.me.title': 'Changer mes rappels',
  'remind.me.summary': 'Choisir combien de temps avant une réunion vous recevez un rappel, ou n’en plus recevoir.',
  'remind.group.title': 'Rappels d’un canal',
  'remind.group.summary': 'Choisir combien de temps avant une réunion les canaux du groupe reçoivent un rappel.',
  'field.leads': 'Combien de temps avant une réunion',
  'problem.leads':
    'Je ne comprends pas « {said} ». Essayez 3j, 1h (jours, heures ou minutes, de 15 minutes à 60 jours, six au plus), habituel ou aucun.',
  'leads.days': '{n, plural, one {# jour} other {# jours}}',
  'leads.hours': '{n, plural, one {# heure} other {# heures}}',
  'leads.minutes': '{n} minutes',
  'leads.before': '{leads} avant',
  'leads.off': 'aucun',
  'leads.usual': 'comme d’habitude',
  'remind.you': 'Vous',
  'remind.channels': 'Canaux du groupe {group}',
  'remind.how':
    'Chaque rappel vous parvient une fois, là où vous préférez qu’on vous écrive, de jour à votre heure et, un jour ou plus avant, seulement les jours ouvrés de votre office.',
  'remind.digest':
    'Sans aucun rappel pour tous les groupes, vous ne recevez pas non plus la liste hebdomadaire de vos actions.',
  'remind.set': 'C’est noté : les réunions vous seront rappelées {leads}.',
  'remind.set.group': 'C’est noté : les réunions du groupe {group} vous seront rappelées {leads}.',
  'remind.off':
    'C’est noté : vous ne recevrez ni rappel ni liste hebdomadaire de vos actions. Les changements vous seront annoncés.',
  'remind.off.group':
    'C’est noté : plus de rappel des réunions du groupe {group}. Les changements vous seront annoncés.',
  'remind.notMember': 'Vous n’êtes pas membre du groupe {group} et n’en recevez donc pas de rappels.',
  'remind.channels.set': 'C’est noté : les canaux du groupe {group} recevront un rappel {leads}.',
  'remind.channels.off':
    'C’est noté : les canaux du groupe {group} ne recevront plus de rappel. Ses membres en reçoivent toujours.',
  'button.remind': 'Mes rappels',
  'button.leadsOff': 'Désactiver',
  'button.leadsUsual': 'Rétablir les rappels par défaut',
  'button.leadsGroup': 'Changer ceux d’un canal',
  'reminder.several': '{n, plural, one {# réunion est proche} other {# réunions sont proches}}',
  'reminder.late': 'Ce message vous parvient avec retard ; il regroupe ce qui reste utile.',
  'reminder.open': '{group} : {n, plural, one {# action ouverte} other {# actions ouvertes}}',
  'reminder.openBefore': 'Prochaine réunion du groupe : {when}. Reste ouvert :',
  'ledger.line.unaddressed': 'en attente d’un compte ou d’un canal depuis : {when}',
  'ledger.retry.title': 'Renvoyer les échecs',
  'ledger.retry.summary': 'Renvoyer les messages des 30 derniers jours qui n’ont pas pu partir.',
  'ledger.retry.none': 'Aucun message en échec des 30 derniers jours n’est encore utile.',
  'ledger.retry.done': '{n, plural, one {# message est renvoyé} other {# messages sont renvoyés}}.',
  'health.waiting': 'Sans adresse',
  'health.waiting.count':
    '{n, plural, one {# message attend} other {# messages attendent}} que le bot connaisse un compte ou un canal où écrire',
  'health.clock.heldAhead':
    'a avancé d’un coup de {n, plural, one {# minute} other {# minutes}} ; rien ne part avant dix minutes de marche régulière',
  'health.clock.heldBack':
    'a reculé d’un coup de {n, plural, one {# minute} other {# minutes}} ; rien ne part avant dix minutes de marche régulière',
};
