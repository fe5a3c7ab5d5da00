import { type Account, accountName } from '../../src/domain/person.ts';
import type { Tables } from '../../src/ports/tables.ts';

// Slack accepts messages to a deactivated person's direct conversation, so only the event tells.
// https://github.com/slackapi/python-slack-sdk/issues/1156
const nameOf = (account: Account): string => `deactivated:${accountName(account)}`;

/** Stores whether Slack has deactivated the account. */
export async function noteDeactivation({ settings }: Tables, account: Account, isDeactivated: boolean): Promise<void> {
  if (isDeactivated || (await settings.get(nameOf(account))) !== undefined)
    await settings.set(nameOf(account), isDeactivated ? 'yes' : 'no');
}

export const isDeactivated = async ({ settings }: Tables, account: Account): Promise<boolean> =>
  (await settings.get(nameOf(account))) === 'yes';
