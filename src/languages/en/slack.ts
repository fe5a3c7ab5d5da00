/** What only Slack needs words for. */
export const slack = {
  'slack.send': 'Send',
  'slack.cancel': 'Cancel',
  'slack.close': 'Close',
  'slack.late': 'That took too long to open here. Please try again.',
  'slack.closed': 'The form was closed before the answer was ready. Please open it again.',
  'slack.join': 'Join the meeting',
  'slack.confirm': 'This takes effect at once.',
  'slack.installed': 'The WILD Bot is installed',
  'slack.installed.channel': 'Invite it to the channel of a group: type /invite there and choose the bot.',
  'slack.installed.bind':
    'Connect that channel to the group: mention the bot there with the words “channel bind”. Only the secretariat can.',
  'slack.installed.secretariat':
    'Who has the secretariat’s role is set where the bot runs: ask the person who runs it, if it is to be you.',
  'slack.openForm': 'Open the form',
  'slack.hello': 'Hello. This channel is connected: announcements, reminders and status updates come here.',
  'slack.hello.unbound':
    'Hello. Mention me here with a word such as “meetings” or “help”; only you will see the answer. The secretariat can connect this channel to a group by typing “channel bind” after a mention.',
  'slack.invite':
    'The bot is not in this channel yet, so nothing can reach it. Please type /invite here and choose the bot.',
  'slack.invite.group':
    'The bot cannot be added to a group conversation, so nothing can reach it. Please make it a channel, invite the bot and connect that.',
  'slack.madeOf': '{code} was made from this message.',
  'slack.cut': 'Slack shows the first {most} characters here. Sending this form would lose the rest.',
  'slack.home.hello': 'What concerns you in the WILD network. Nobody else sees this page.',
} as const;
