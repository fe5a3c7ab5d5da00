import type { status as english } from '../en/status.ts';

export const status: Record<keyof typeof english, string> = {
  'status.title': 'Points d’étape',
  'status.summary': 'Voir le dernier point d’étape d’un groupe, ou de tous.',
  'status.of': 'Point d’étape du groupe {group}',
  'status.progress': 'Avancement',
  'status.focus': 'Thèmes prioritaires',
  'status.next': 'Prochaines étapes',
  'status.none':
    'Le groupe {group} n’a pas encore de point d’étape. La présidence, une vice-présidence ou le secrétariat peut en publier un.',
  'status.noneYet': 'pas encore de point d’étape',
  'status.post.title': 'Publier un point d’étape',
  'status.post.summary': 'Rendre compte de l’avancement, des thèmes et des prochaines étapes de votre groupe.',
  'status.posted': 'Votre point d’étape est publié dans les canaux du groupe {group}.',
  'status.concluded': 'Le groupe {group} a achevé ses travaux ; son dernier point d’étape reste valable.',
  'status.history.title': 'Points d’étape passés',
  'status.history.summary': 'Voir les points d’étape d’un groupe, du plus récent au plus ancien.',
  'report.title': 'Rapport d’étape',
  'report.summary': 'Afficher le rapport d’étape pour la plénière, à partir des données actuelles.',
  'report.of': '{group} : rapport d’étape',
  'report.established': 'Création :',
  'report.firstMeeting': 'Première réunion : {on}',
  'report.focus': 'Principaux thèmes',
  'report.items': 'Actions en cours ({n})',
  'report.noItems': 'Aucune action n’est en cours.',
  'help.title': 'Aide',
  'help.summary': 'Voir ce que vous pouvez faire ici, ou comment s’écrit une commande.',
  'help.hello': 'Bonjour {name}',
  'help.guest':
    'J’anime les groupes du réseau WILD. Vous n’êtes encore dans aucun groupe ; la première étape est de demander à en rejoindre un.',
  'help.member': 'Je tiens les réunions et les actions de vos groupes, et vous envoie des rappels à votre heure.',
  'help.vice-chair':
    'Vous assistez la présidence d’un groupe : publiez son point d’étape, fixez ses réunions, suivez ses actions.',
  'help.chair': 'Vous présidez un groupe : publiez son point d’étape, fixez ses réunions, suivez ses actions.',
  'help.secretariat':
    'Vous animez le réseau : admettez les personnes désignées, fixez les réunions du trimestre, suivez les actions, rendez compte à la plénière.',
  'help.more': 'Pour une commande : {command}',
  'help.also': 'Aussi : {words}.',
  'help.optional': '{label} (facultatif)',
  'field.command': 'Commande',
  'button.start': 'Commencer',
};
