export const chairs = {
  'focal.title': 'Confirm a focal point',
  'focal.summary': 'Name the person who confirms an Office’s nominations.',
  'focal.confirmed': '{person} now confirms the nominations of {office}.',
  'focal.letter': 'You are now the focal point of {office}: its nominations to the groups come to you to confirm.',
  'focal.already': '{person} already confirms the nominations of {office}.',
  'focal.sure': '{before} confirms the nominations of {office} now. Shall {person} replace them?',
  'focal.replaced':
    '{person} now confirms the nominations of {office} in your place. Thank you for doing it until now.',
  'chair.letter.chair':
    'You are now Chair of the {group}. You can post its status, schedule its meetings and keep its action items.',
  'chair.letter.vice-chair':
    'You are now a Vice-chair of the {group}. You can post its status, schedule its meetings and keep its action items.',
  'chair.letter.member': 'You are no longer Chair or Vice-chair of the {group}; you remain its member. Thank you.',
  'chair.letter.replaced': '{person} is now Chair of the {group}. You remain its member. Thank you for chairing it.',
  'chair.title': 'Confirm a chair',
  'chair.summary': 'Confirm the chair or a vice-chair of a group.',
  'chair.concluded': 'The {group} has concluded and needs no chair.',
  'chair.notMember': '{person} is not a member of the {group}. Please choose one of its members, or add them first.',
  'chair.already.chair': '{person} is already Chair of the {group}.',
  'chair.already.vice-chair': '{person} is already a Vice-chair of the {group}.',
  'chair.already.member': '{person} is already a member of the {group} and has no other role in it.',
  'chair.announced.chair': '{person}, {office}, is confirmed as Chair of the {group}.',
  'chair.announced.vice-chair': '{person}, {office}, is confirmed as Vice-chair of the {group}.',
  'chair.announced.member': '{person}, {office}, continues in the {group} as a member.',
} as const;
