export const help = {
  'help.title': 'Help',
  'help.summary': 'See what you can do here, or how one command goes.',
  'help.hello': 'Hello {name}',
  'help.guest':
    'I run the groups of the WILD network. You are not in a group yet; the first step is to ask to join one.',
  'help.member': 'I keep your groups’ meetings and action items, and remind you in your own time.',
  'help.vice-chair': 'You help lead a group: post its status, schedule its meetings, follow its action items.',
  'help.chair': 'You chair a group: post its status, schedule its meetings, follow its action items.',
  'help.secretariat':
    'You run the network: admit nominees, schedule the quarter, follow action items, report to the plenary.',
  'help.more': 'For one command: {command}',
  'help.further': 'There is also {commands}.',
  'help.also': 'Also: {words}.',
  'help.optional': '{label} (may be left out)',
} as const;
