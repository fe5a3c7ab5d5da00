import type { status as english } from '../en/status.ts';

export const status: Record<keyof typeof english, string> = {
  'status.title': 'Points d’étape',
  'status.summary': 'Voir le dernier point d’étape d’un groupe, ou de tous.',
  'status.of': 'Point d’étape du groupe {group}',
  'status.progress': 'Avancement',
  'status.focus': 'Thèmes prioritaires',
  'status.heading': 'De quoi il s’agit',
  'status.next': 'Prochaines étapes',
  'status.none':
    'Le groupe {group} n’a pas encore de point d’étape. La présidence, une vice-présidence ou le secrétariat peut en publier un.',
  'status.noneYet': 'pas encore de point d’étape',
  'status.post.title': 'Publier un point d’étape',
  'status.post.summary': 'Rendre compte de l’avancement, des thèmes et des prochaines étapes de votre groupe.',
  'status.concluded': 'Le groupe {group} a achevé ses travaux ; son dernier point d’étape reste valable.',
  'status.history.title': 'Points d’étape passés',
  'status.history.summary': 'Voir les points d’étape d’un groupe, du plus récent au plus ancien.',
  'field.command': 'Commande',
  'button.start': 'Commencer',
  'status.preview': 'Publier ce point d’étape du groupe {group} ?',
  'status.posted.to': 'Votre point d’étape du groupe {group} est publié. Destinataires : {reach}.',
  'status.posted.nowhere':
    'Votre point d’étape du groupe {group} est enregistré. Le groupe n’a pas encore de canal : il n’est publié nulle part ; le secrétariat peut en associer un.',
};
