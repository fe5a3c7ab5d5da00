export const rehearsal = {
  'rehearse.title': 'Preview messages',
  'rehearse.summary': 'See every message a meeting will send: to whom, when and how it reads. Nothing is sent.',
  'rehearse.of': '{meeting}: {n, plural, one {# message to come} other {# messages to come}}',
  'rehearse.none': 'Nothing more will be sent before this meeting as things stand.',
  'rehearse.nobody': '{person} will get nothing more before this meeting as things stand.',
  'rehearse.stands': 'As things stand now. Nothing has been sent.',
  'rehearse.to': '{person} · {when}',
  'rehearse.channels': 'Channels of the {group}',
  'rehearse.in': '{language} · {zone}',
  'button.read': 'Read',
  'button.rehearse': 'Preview messages',
  'field.recipient': 'Only to this person',
} as const;
