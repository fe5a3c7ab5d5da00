export const join = {
  'field.group': 'Group',
  'field.office': 'Office',
  'field.firstName': 'First name',
  'field.lastName': 'Last name',
  'field.position': 'Position',
  'field.email': 'E-mail',

  'join.title': 'Join a group',
  'join.summary': 'Ask to join a group on behalf of your Office.',
  'join.organisation': 'Name of the Office, as you write it',
  'join.note': 'What would you like to bring or find?',
  'join.askedAt': 'Asked',
  'join.card': '{name} asks to join the {group}',
  'join.asked':
    'Thank you. Your request to join the {group} is with the secretariat; you will be told here what is decided.',
  'join.already': 'You are already a member of the {group}.',
  'join.pending':
    'Your request to join the {group} is already with the secretariat; you will be told here what is decided.',
  'join.notOpen': 'The {group} has concluded and takes no new members. Another group may suit you.',

  'button.approve': 'Approve',
  'button.decline': 'Decline',
} as const;
