import type { help as english } from '../en/help.ts';

export const help: Record<keyof typeof english, string> = {
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
  'help.further': 'Il y a aussi {commands}.',
  'help.also': 'Aussi : {words}.',
  'help.optional': '{label} (facultatif)',
};
