import type { letters as english } from '../en/letters.ts';

export const letters: Record<keyof typeof english, string> = {
  'letters.resent': 'Renvoyé après une interruption ; vous l’avez peut-être déjà reçu.',
  'letters.unreachable': 'Injoignable',
  'letters.unsent': 'Message non envoyé',
  'letters.unsent.to':
    'Un message destiné à {to} n’a pas pu être envoyé. Veuillez en informer la personne responsable du service.',
  'letters.unsent.why': 'Motif : {problem}.',
  'letters.account': 'Compte : {account}. Vous ne recevrez un nouvel avis que si un message y est parvenu entre-temps.',
  'letters.person.blocked':
    '{person} a bloqué le bot : plus rien ne lui parvient à cet endroit. Merci de lui écrire autrement.',
  'letters.person.left':
    '{person} a quitté cet espace de travail : plus rien ne lui parvient à cet endroit. Merci de demander où l’on peut lui écrire.',
  'letters.person.deactivated':
    'Le compte de {person} a été désactivé : plus rien ne lui parvient à cet endroit. Merci de demander si cette personne occupe toujours son siège.',
  'letters.person.closed':
    'La conversation avec {person} a été fermée : plus rien ne lui parvient à cet endroit. Merci de lui écrire autrement.',
  'letters.channel.blocked':
    'Le bot n’a pas le droit d’écrire dans le canal {channel} : plus rien n’y parvient. Merci de demander l’autorisation à son espace de travail.',
  'letters.channel.left':
    'Le bot n’est plus dans le canal {channel} : plus rien n’y parvient. Merci de l’y inviter de nouveau.',
  'letters.channel.deactivated':
    'Le canal {channel} a été désactivé : plus rien n’y parvient. Merci d’en associer un autre.',
  'letters.channel.closed': 'Le canal {channel} a été fermé : plus rien n’y parvient. Merci d’en associer un autre.',
};
