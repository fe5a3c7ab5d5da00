export const channels = {
  'channel.title': 'Connect this channel',
  'channel.summary': 'Connect the channel you are in to a group: its announcements and reminders go there.',
  'channel.notHere': 'This is a private chat. Please run this in the channel you want to connect to the {group}.',
  'channel.already': 'This channel is already connected to the {group}.',
  'channel.news': 'The channel {channel} is now connected to the {group}.',
  'channel.bound':
    'This channel is now connected to the {group}: its announcements, reminders and status updates come here.',
} as const;
