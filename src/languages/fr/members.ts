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
  'members.added':
    '{person} est désormais membre du groupe {group}, qui compte {members, plural, one {# membre désigné} other {# membres désignés}} par {offices, plural, one {# office} other {# offices}}.',
  'field.search': 'Rechercher par nom',
  'field.name': 'Nom',
  'field.language': 'Langue',
  'field.zone': 'Fuseau horaire',
  'problem.zone':
    'Je n’ai trouvé aucun fuseau horaire nommé « {said} ». Essayez une ville comme Tokyo, ou Europe/Zurich.',
  'problem.number': '« {said} » n’est pas un nombre entier.',
  'problem.owner': 'Je n’ai trouvé ni personne, ni office, ni groupe nommé « {said} ».',
  'language.en': 'English',
  'language.fr': 'Français',
  'page.shown': '{from}–{to} sur {total}',
  'whois.title': 'Qui est',
  'whois.summary': 'Voir qui est une personne : office, fonction, groupes, heure locale.',
  'button.whois': 'Qui est-ce ?',
  'button.profile': 'Mon profil',
  'button.change': 'Modifier',
  'person.groups': 'Groupes',
  'person.noGroups': 'dans aucun groupe pour l’instant',
  'person.clock': 'Heure locale',
  'person.now': '{clock} en ce moment ({zone})',
  'person.open': '{n} en cours',
  'profile.title': 'Mon profil',
  'profile.summary': 'Consulter les données que le bot détient à votre sujet.',
  'profile.update.title': 'Modifier mon profil',
  'profile.update.summary': 'Modifier votre nom, fonction, adresse électronique, langue ou fuseau horaire.',
  'profile.languageOfPlatform': 'comme dans votre messagerie',
  'profile.purpose':
    'Le nom, l’office et la fonction indiquent aux autres membres avec qui ils travaillent ; l’adresse électronique permet au secrétariat de vous joindre ; la langue et le fuseau horaire règlent comment et quand le bot vous écrit.',
  'profile.emailTaken':
    'Cette adresse électronique est celle d’une autre personne ici. Veuillez donner la vôtre, ou demander au secrétariat.',
  'profile.updated': 'Votre profil est à jour.',
  'members.added.told': 'Un message de bienvenue part à {person}.',
  'members.added.unreached':
    '{person} n’a pas encore de compte auprès du bot : aucun message ne peut lui parvenir. Veuillez lui demander d’écrire une fois au bot.',
};
