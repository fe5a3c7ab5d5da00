import type { accounts as english } from '../en/accounts.ts';

export const accounts: Record<keyof typeof english, string> = {
  'profile.account.title': 'Où m’écrire',
  'profile.account.summary': 'Choisir le compte où le bot vous écrit.',
  'field.account': 'Compte',
  'problem.account': 'Vous n’avez pas de compte « {said} ».',
  'account.name': '{platform}, {workspace} : {id}',
  'account.only': 'Vous n’avez qu’un compte ici ; c’est là qu’on vous écrit.',
  'account.preferred': 'C’est noté : on vous écrira à {account}.',
  'platform.slack': 'Slack',
  'platform.teams': 'Teams',
  'platform.local': 'Espace local',
  'platform.shell': 'Terminal',
};
