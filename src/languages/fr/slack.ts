import type { slack as english } from '../en/slack.ts';

export const slack: Record<keyof typeof english, string> = {
  'slack.send': 'Envoyer',
  'slack.cancel': 'Annuler',
  'slack.close': 'Fermer',
  'slack.late': 'L’ouverture a pris trop de temps. Veuillez réessayer.',
  'slack.closed': 'Le formulaire a été fermé avant que la réponse soit prête. Veuillez l’ouvrir à nouveau.',
  'slack.join': 'Rejoindre la réunion',
  'slack.confirm': 'L’effet est immédiat.',
  'slack.installed': 'Le bot WILD est installé',
  'slack.installed.channel': 'Invitez-le dans le canal d’un groupe : saisissez-y /invite et choisissez le bot.',
  'slack.installed.bind':
    'Associez ce canal au groupe : mentionnez-y le bot avec les mots « channel bind ». Cette action est réservée au secrétariat.',
  'slack.installed.secretariat':
    'Le rôle de secrétariat est attribué là où le bot est hébergé : adressez-vous à la personne qui l’exploite si ce doit être vous.',
  'slack.openForm': 'Ouvrir le formulaire',
  'slack.hello': 'Bonjour. Ce canal est associé : les annonces, les rappels et les points d’étape arrivent ici.',
  'slack.hello.unbound':
    'Bonjour. Mentionnez-moi ici avec un mot tel que « réunions » ou « aide » ; la réponse sera visible par vous uniquement. Le secrétariat peut associer ce canal à un groupe en saisissant « channel bind » après une mention.',
  'slack.invite':
    'Le bot n’est pas encore dans ce canal, et rien ne peut donc y arriver. Veuillez y saisir /invite et choisir le bot.',
  'slack.invite.group':
    'Le bot ne peut pas être ajouté à une conversation de groupe, et rien ne peut donc y arriver. Veuillez en faire un canal, y inviter le bot et l’associer.',
  'slack.madeOf': 'L’action {code} a été créée à partir de ce message.',
  'slack.cut': 'Slack montre ici les {most} premiers caractères. Envoyer ce formulaire ferait perdre la suite.',
  'slack.home.hello': 'Ce qui vous concerne dans le réseau WILD. Personne d’autre ne voit cette page.',
};
