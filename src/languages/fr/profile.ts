import type { profile as english } from '../en/profile.ts';

export const profile: Record<keyof typeof english, string> = {
  'field.language': 'Langue',
  'field.zone': 'Fuseau horaire',
  'language.en': 'English',
  'language.fr': 'Français',
  'button.profile': 'Mon profil',
  'profile.title': 'Mon profil',
  'profile.summary': 'Consulter les données que le bot détient à votre sujet.',
  'profile.update.title': 'Modifier mon profil',
  'profile.update.summary': 'Modifier votre nom, fonction, adresse électronique, langue ou fuseau horaire.',
  'profile.languageOfPlatform': 'comme dans votre messagerie',
  'profile.purpose':
    'Le nom, l’office et la fonction indiquent aux autres membres avec qui ils travaillent ; l’adresse électronique permet au secrétariat de vous joindre ; la langue et le fuseau horaire règlent comment et quand le bot vous écrit.',
  'profile.updated': 'Votre profil est à jour.',
};
