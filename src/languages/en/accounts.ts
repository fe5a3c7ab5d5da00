export const accounts = {
  'profile.account.title': 'Where to write to me',
  'profile.account.summary': 'Choose the account at which you are written to.',
  'field.account': 'Account',
  'problem.account': 'You have no account called “{said}”.',
  'account.name': '{platform}, {workspace}: {id}',
  'account.only': 'You have one account here, and are written to there.',
  'account.preferred': 'Noted: you will be written to at {account}.',
  'platform.slack': 'Slack',
  'platform.teams': 'Teams',
  'platform.local': 'Local workspace',
  'platform.shell': 'Shell',
} as const;
