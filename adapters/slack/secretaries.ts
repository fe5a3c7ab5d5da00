import type { Logger } from 'pino';
import { z } from 'zod';
import type { Account } from '../../src/domain/person.ts';
import type { Bot } from '../../src/ports/call.ts';
import { type Clients, slackFault } from './clients.ts';
import type { SlackPeople } from './people.ts';
import type { Origin } from './receive/payloads.ts';
import type { Workspaces } from './workspaces.ts';

type SecretaryParts = {
  /** The entries of SECRETARIAT. */
  named: readonly string[];
  bot: Bot;
  people: SlackPeople;
  workspaces: Workspaces;
  log: Logger;
};

const found = z.object({ user: z.object({ id: z.string() }) });

/** Enrols the people that the settings name by account or address, so that letters to the secretariat reach them before their first message. */
export async function meetSecretaries({ named, bot, people, workspaces, log }: SecretaryParts): Promise<void> {
  const meet = async (account: Account, clients: Clients): Promise<void> => {
    const known = await people.acquaint(account, undefined, clients, account.workspace);
    if (known?.name !== undefined) await bot.meet([{ from: account, known }]);
  };
  for (const entry of named) {
    try {
      const account = accountIn(entry);
      if (account) await meet(account, await workspaces.clientsFor({ team: account.workspace }));
      for (const workspace of entry.includes('@') ? await workspaces.ownersOf(entry) : []) {
        const clients = await workspaces.clientsFor({ team: workspace } satisfies Origin);
        const id = await idOf(entry, clients);
        if (id !== undefined) await meet({ platform: 'slack', workspace, id }, clients);
      }
    } catch (error) {
      log.warn({ err: error }, 'a secretary named in SECRETARIAT is not known yet');
    }
  }
}

/** Returns the user id behind an address; undefined where the workspace has no such member. */
async function idOf(address: string, { outbox }: Clients): Promise<string | undefined> {
  try {
    return found.parse(await outbox.users.lookupByEmail({ email: address.toLowerCase() })).user.id;
  } catch (error) {
    if (slackFault(error) !== 'users_not_found') throw error;
    return undefined;
  }
}

/** Slack's ids have upper case only. */
function accountIn(entry: string): Account | undefined {
  const [, workspace, id] = /^slack:([te][a-z0-9]+):([uw][a-z0-9]+)$/i.exec(entry) ?? [];
  if (workspace === undefined || id === undefined) return undefined;
  return { platform: 'slack', workspace: workspace.toUpperCase(), id: id.toUpperCase() };
}
