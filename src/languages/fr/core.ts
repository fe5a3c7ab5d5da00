import type { core as english } from '../en/core.ts';

export const core: Record<keyof typeof english, string> = {
  'time.one': '{when} ({place})',
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
  'problem.choice': 'Veuillez choisir entre {choices}.',
  'problem.several': '« {said} » peut désigner plusieurs choses.',
  'problem.meant': 'Vouliez-vous dire l’un de ceux-ci ?',
  'problem.options': 'Vouliez-vous dire {options} ?',
  'problem.group': 'Aucun groupe ne s’appelle « {said} ».',
  'problem.office': 'Aucun office n’a pour nom ou code ST.3 « {said} ».',
  'problem.person': 'Je ne connais personne du nom de « {said} ».',
  'problem.meeting': 'Je ne trouve aucune réunion pour « {said} ».',
  'problem.action': 'Aucune action n’a le code « {said} ».',
  'problem.request': 'Aucune demande d’adhésion n’est en attente pour « {said} ».',
  'problem.day': 'Je ne peux pas lire « {said} » comme une date. Essayez 2026-06-10 ou 10 juin 2026.',
  'problem.noSuchDay': 'Le jour {said} n’existe pas dans le calendrier.',
  'problem.time': 'Je ne peux pas lire « {said} » comme une heure. Essayez 13:00.',

  'refusal.members': 'Seuls les membres d’un groupe le peuvent. Pour en devenir un, demandez à rejoindre un groupe.',
  'refusal.chairs': 'Seuls la présidence ou une vice-présidence d’un groupe, ou le secrétariat, le peuvent.',
  'refusal.confirmers': 'Seuls le point focal de l’office qui désigne, ou le secrétariat, le peuvent.',
  'refusal.secretariat': 'Seul le secrétariat le peut.',
  'refusal.leads': 'Seuls la présidence ou une vice-présidence du groupe {group}, ou le secrétariat, le peuvent.',
  'refusal.command': 'Je ne connais pas la commande « {said} ».',
  'refusal.words': 'Je n’ai pas compris « {said} ». Cela s’écrit ainsi : {usage}',
  'refusal.flag': '« {command} » n’a pas d’option --{flag}. Cela s’écrit ainsi : {usage}',
  'fault.reference':
    'Une erreur s’est produite de notre côté et rien n’a été modifié. Veuillez réessayer ; si elle persiste, donnez cette référence au secrétariat : {reference}.',

  'role.guest': 'invité',
  'role.member': 'membre',
  'role.vice-chair': 'vice-présidence',
  'role.chair': 'présidence',
  'role.secretariat': 'secrétariat',
};
