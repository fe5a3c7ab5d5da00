export const link = {
  'link.title': 'Link another account',
  'link.summary': 'Be one person in Slack and Teams, or in several workspaces.',
  'link.code': 'In your other account, write this to me within ten minutes:',
  'link.keep': 'Give this code to no one. Whoever uses it becomes one person with you here.',
  'link.direct': 'Please ask for this in a private chat with me; others may be reading here.',
  'link.wrong':
    'This code is not valid. A code works once, for ten minutes. You have {n, plural, one {# try} other {# tries}} left.',
  'link.tooMany': 'Too many wrong codes. Please wait ten minutes, then ask for a new code in your other account.',
  'link.same': 'Both accounts already belong to you.',
  'link.approved':
    'One of these accounts approved a request to join by the other, so they cannot be one person. Please ask the secretariat.',
  'link.notYours': 'I cannot tell that this account is yours. Please link it with a code.',
  'link.sure':
    'Are both accounts yours? You will then have one profile, one answer to each meeting and one reminder for both.',
  'link.here': 'This account',
  'link.there': 'Other account',
  'link.done': 'Your account {account} is linked: one profile, one answer and one reminder for both.',
  'link.told':
    'This account is now linked with {account}: one profile, one answer and one reminder for both. If this was not you, undo it and tell the secretariat.',
  'link.proposal':
    'A new account with your e-mail address {email} has written to me: {account}. Link it if it is yours; otherwise no action is needed.',
  'unlink.title': 'Unlink an account',
  'unlink.summary': 'Take one of your accounts out of your profile.',
  'unlink.sure':
    'Unlink {account}? It starts again as a newcomer. Your groups, answers and action items stay with your other accounts.',
  'unlink.done': 'Your account {account} is no longer linked.',
  'unlink.told': 'This account is no longer linked with {person}. It starts again as a newcomer.',
} as const;
