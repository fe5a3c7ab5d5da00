export const profile = {
  'field.language': 'Language',
  'field.zone': 'Time zone',
  'language.en': 'English',
  'language.fr': 'Français',
  'button.profile': 'My profile',
  'profile.title': 'My profile',
  'profile.summary': 'See the data the bot holds about you.',
  'profile.update.title': 'Change my profile',
  'profile.update.summary': 'Change your name, position, e-mail, language or time zone.',
  'profile.languageOfPlatform': 'as in your chat application',
  'profile.purpose':
    'Name, Office and position tell other members whom they work with; the e-mail address lets the secretariat reach you; language and time zone set how and when the bot writes to you.',
  'profile.updated': 'Your profile is up to date.',
} as const;
