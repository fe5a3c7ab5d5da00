export const letters = {
  'letters.resent': 'Sent again after an interruption; you may have had it already.',
  'letters.unreachable': 'Not reached',
  'letters.unsent': 'Not sent',
  'letters.unsent.to': 'A message to {to} could not be sent. Please tell the person who runs the bot.',
  'letters.unsent.why': 'Reason: {problem}.',
  'letters.account': 'Account: {account}. You will be told again only once something has reached it meanwhile.',
  'letters.person.blocked':
    '{person} has blocked the bot, so nothing reaches them there. Please write to them another way.',
  'letters.person.left':
    '{person} has left that workspace, so nothing reaches them there. Please ask where they are now.',
  'letters.person.deactivated':
    'The account of {person} has been deactivated, so nothing reaches them there. Please ask whether they still hold the seat.',
  'letters.person.closed':
    'The conversation with {person} has been closed, so nothing reaches them there. Please write to them another way.',
  'letters.channel.blocked':
    'The bot may not write in the channel {channel}, so nothing reaches it. Please ask its workspace to allow it.',
  'letters.channel.left':
    'The bot is no longer in the channel {channel}, so nothing reaches it. Please invite it again.',
  'letters.channel.deactivated':
    'The channel {channel} has been deactivated, so nothing reaches it. Please connect another one.',
  'letters.channel.closed': 'The channel {channel} has been closed, so nothing reaches it. Please connect another one.',
} as const;
