import type { Logger } from 'pino';
import type { Account } from '../../src/domain/person.ts';
import type { Bot } from '../../src/ports/call.ts';
import type { Clients } from './clients.ts';
import type { SlackPeople } from './people.ts';
import type { Origin } from './receive/payloads.ts';

type SecretaryParts = {
  /** The entries of SECRETARIAT, in lower case. */
  named: readonly string[];
  bot: Bot;
  people: SlackPeople;
  clientsFor: (from: Origin) => Promise<Clients>;
  log: Logger;
};

/** Enrols the Slack accounts that the settings name, so that letters to the secretariat reach them before they first speak. */
export async function meetSecretaries({ named, bot, people, clientsFor, log }: SecretaryParts): Promise<void> {
  for (const account of named.flatMap(accountIn)) {
    try {
      const from = { team: account.workspace };
      const known = await people.acquaint(account, undefined, await clientsFor(from), account.workspace);
      if (known?.name !== undefined) await bot.meet([{ from: account, known }]);
    } catch (error) {
      log.warn({ err: error, user: account.id }, 'a secretary named in SECRETARIAT is not known yet');
    }
  }
}

/** Slack's ids have upper case only. */
function accountIn(entry: string): Account[] {
  const [, workspace, id] = /^slack:([te][a-z0-9]+):([uw][a-z0-9]+)$/.exec(entry) ?? [];
  if (workspace === undefined || id === undefined) return [];
  return [{ platform: 'slack', workspace: workspace.toUpperCase(), id: id.toUpperCase() }];
}
