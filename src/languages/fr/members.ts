import type { members as english } from '../en/members.ts';

export const members: Record<keyof typeof english, string> = {
  'members.title': 'Membres',
  'members.summary': 'Voir les membres des groupes et en trouver un par office ou par nom.',
  'members.of': 'Membres du groupe {group}',
  'members.all': '{n, plural, one {# siège} other {# sièges}}',
  'members.found': '{n, plural, one {# résultat} other {# résultats}}',
  'members.none': 'Personne ne correspond. Essayez moins de mots, ou un autre groupe.',
  'members.already': '{person} est déjà membre du groupe {group}.',
  'members.add.title': 'Ajouter un membre',
  'members.add.summary': 'Ajouter un membre désigné par un office.',
  'members.imitates': '« {name} » pourrait être pris pour le secrétariat. Indiquez le nom de la personne.',
  'members.sameEmail':
    '{email} est l’adresse de {person} ({known}). Vous avez indiqué {name} ({office}). Est-ce la même personne ? Son nom reste inchangé.',
  'members.namesake':
    '{person} ({office}) figure déjà au registre, avec une autre adresse que {email}. S’agit-il de la même personne ?',
  'button.samePerson': 'La même personne',
  'button.otherPerson': 'Une autre personne',
  'members.added':
    '{person}, {office}, est désormais membre du groupe {group}, qui compte {members, plural, one {# membre désigné} other {# membres désignés}} par {offices, plural, one {# office} other {# offices}}.',
  'field.search': 'Rechercher par nom',
  'field.name': 'Nom',
  'problem.zone':
    'Je n’ai trouvé aucun fuseau horaire nommé « {said} ». Essayez une ville comme Tokyo, ou Europe/Zurich.',
  'problem.number': '« {said} » n’est pas un nombre entier.',
  'problem.owner': 'Je n’ai trouvé ni personne, ni office, ni groupe nommé « {said} ».',
  'page.shown': '{from}–{to} sur {total}',
  'whois.title': 'Qui est',
  'whois.summary': 'Voir qui est une personne : office, fonction, groupes, heure locale.',
  'button.whois': 'Qui est-ce ?',
  'button.change': 'Modifier',
  'person.groups': 'Groupes',
  'person.noGroups': 'dans aucun groupe pour l’instant',
  'person.clock': 'Heure locale',
  'person.now': '{clock} en ce moment ({zone})',
  'person.open': '{n} en cours',
  'person.earlierNames': 'Noms précédents',
  'members.added.told': 'Un message de bienvenue part à {person}.',
  'members.added.unreached':
    '{person} n’a pas encore de compte auprès du bot. Veuillez lui demander d’écrire une fois au bot : un message de bienvenue l’attend.',
  'members.news': '{person} ({office}) est désormais membre du groupe {group}.',
};
