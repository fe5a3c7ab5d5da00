/** What only Microsoft Teams needs said. */
export const teams = {
  'teams.welcome':
    'Hello, I am WILD Bot. Type a command here, such as “meetings”, or mention me in a group chat or channel.',
  'teams.welcomeHere':
    'Hello, I am WILD Bot. Mention me with a command, such as “help”: my answer is for you alone. The secretariat can connect this channel to a group with “channel bind”.',
  'teams.elsewhere': 'I have answered you in our personal chat.',
  'teams.noChat': 'I cannot write to you privately yet. Please open a personal chat with me and ask there.',
  'teams.send': 'Send',
  'teams.open': 'Open the form',
  'teams.none': 'None',
  'teams.here': 'Fill it in here',
  'teams.working': 'One moment, please. The answer follows.',
  'teams.notNow': 'This cannot be shown now. Please try again in a minute.',
  'teams.nothing': 'Nothing found.',
  'teams.words': 'Words',
  'teams.wordsHint': 'Some words of what you are looking for',
  'teams.below': 'The answer is below.',
  'teams.unread': 'Teams has not told me yet who you are. Please try again in a minute.',
  'teams.unknown': 'I do not know what to do with this. Type “help” to see what I can do.',
  'teams.cut': 'There is more than fits in one message here. Ask for a part of it.',
} as const;
