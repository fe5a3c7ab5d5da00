import type { core as english } from '../en/core.ts';

export const core: Record<keyof typeof english, string> = {
  'time.one': '{when} ({city})',
  'time.also': '{when}, {clock} à {there}',
  'time.utc': '{when} ; {day} en UTC',
  'zone.geneva': 'Genève',

  'button.help': 'Aide',
  'button.group': 'À propos de ce groupe',
  'button.groups': 'Voir les groupes',
  'button.more': 'Voir la suite',
  'button.confirm': 'Confirmer',

  'problem.missing': 'Veuillez remplir ce champ.',
  'problem.oneOf': 'Veuillez remplir au moins l’un de ces champs.',
  'problem.long': 'Veuillez vous limiter à {max} caractères ; il y en a {n}.',
  'problem.email': 'Veuillez donner une adresse électronique telle que nom@office.example.',
  'problem.link': 'Veuillez donner une adresse web qui commence par https://.',
  'problem.choice': 'Veuillez choisir entre {choices}.',
  'problem.several': '« {said} » peut désigner plusieurs choses.',
  'problem.meant': 'S’agit-il de l’un des choix suivants ?',
  'problem.options': 'Vouliez-vous dire {options} ?',
  'problem.group': 'Aucun groupe ne s’appelle « {said} ».',
  'problem.office': 'Aucun office n’a pour nom ou code ST.3 « {said} ».',
  'problem.person': 'Je n’ai trouvé personne du nom de « {said} ».',
  'problem.meeting': 'Je n’ai trouvé aucune réunion pour « {said} ».',
  'problem.action': 'Aucune action n’a le code « {said} ».',
  'problem.request': 'Aucune demande d’adhésion n’est en attente pour « {said} ».',
  'problem.day': 'Je ne peux pas lire « {said} » comme une date. Essayez 2026-06-10 ou 10 juin 2026.',
  'problem.noSuchDay': 'Le jour {said} n’existe pas dans le calendrier.',
  'problem.time': 'Je ne peux pas lire « {said} » comme une heure. Essayez 13:00.',

  'refusal.members':
    'Cette action est réservée aux membres d’un groupe. Pour en faire partie, demandez à rejoindre un groupe.',
  'refusal.chairs': 'Cette action est réservée à la présidence, aux vice-présidences d’un groupe et au secrétariat.',
  'refusal.confirmers': 'Cette action est réservée au point focal de l’office qui désigne et au secrétariat.',
  'refusal.secretariat': 'Cette action est réservée au secrétariat.',
  'refusal.leads':
    'Cette action est réservée à la présidence, aux vice-présidences du groupe {group} et au secrétariat.',
  'refusal.command': 'Je n’ai pas compris « {said} ».',
  'refusal.words': 'Je n’ai pas compris « {said} ». Syntaxe : {usage}',
  'refusal.flag': '« {command} » n’a pas d’option --{flag}. Syntaxe : {usage}',
  'fault.reference':
    'Une erreur s’est produite de notre côté et rien n’a été modifié. Veuillez réessayer ; si elle persiste, donnez cette référence au secrétariat : {reference}.',

  'role.guest': 'personne invitée',
  'role.member': 'membre',
  'role.vice-chair': 'vice-présidence',
  'role.chair': 'présidence',
  'role.secretariat': 'secrétariat',
  'time.clock': '{hour} h {minute}',
  'fact.label': '{label}\u00A0',
  'fact.inline': '{label} : {value}',
  'reach.channel': 'le canal {channels}',
  'reach.channels': 'les canaux {channels}',
  'reach.members': '{n, plural, one {# membre} other {# membres}}',
  'reach.noChannel': '{reach} (le groupe n’a pas encore de canal)',
  'reach.unreached':
    '{reach} ; {n, plural, one {# membre n’a} other {# membres n’ont}} pas encore de compte auprès du bot',
  'reach.nobody': 'personne pour l’instant',
  'answer.chosen': '✓ {answer}',
};
