import type { teams as english } from '../en/teams.ts';

export const teams: Record<keyof typeof english, string> = {
  'teams.welcome':
    'Bonjour, je suis WILD Bot. Tapez ici une commande, par exemple « meetings », ou mentionnez-moi dans une conversation de groupe ou un canal.',
  'teams.welcomeHere':
    'Bonjour, je suis WILD Bot. Mentionnez-moi avec une commande, par exemple « help » : ma réponse n’est que pour vous. Le secrétariat peut associer ce canal à un groupe avec « channel bind ».',
  'teams.elsewhere': 'Je vous ai répondu dans notre conversation personnelle.',
  'teams.noChat':
    'Je ne peux pas encore vous écrire en privé. Ouvrez une conversation personnelle avec moi et posez-y votre question.',
  'teams.send': 'Envoyer',
  'teams.open': 'Ouvrir le formulaire',
  'teams.none': 'Aucun choix',
  'teams.here': 'Remplir ici',
  'teams.working': 'Un instant, s’il vous plaît. La réponse suit.',
  'teams.notNow': 'Cela ne peut pas être affiché pour le moment. Veuillez réessayer dans une minute.',
  'teams.nothing': 'Aucun résultat.',
  'teams.words': 'Mots',
  'teams.wordsHint': 'Quelques mots de ce que vous cherchez',
  'teams.below': 'La réponse est ci-dessous.',
  'teams.unread': 'Teams ne m’a pas encore dit qui vous êtes. Veuillez réessayer dans une minute.',
  'teams.unknown': 'Je ne sais pas quoi faire de cela. Tapez « help » pour voir ce que je sais faire.',
  'teams.cut': 'La réponse est trop longue pour un seul message. Demandez-en une partie.',
};
