import type { App } from '@slack/bolt';
import type { Bot } from '../../src/call.ts';
import type { Account } from '../../src/domain/person.ts';
import type { Clock, Store } from '../../src/ports.ts';
import type { Clients } from './clients.ts';
import type { Home } from './home.ts';
import { eventShape, homeOpenedShape } from './payloads.ts';
import type { Acquaint } from './people.ts';

export type EventParts = {
  bot: Bot;
  store: Store;
  clock: Clock;
  acquaint: Acquaint;
  clientsFor: (team: string) => Promise<Clients>;
  home: Home;
  wake: () => void;
};

/** What Slack tells us without anyone asking. Bolt has acknowledged it before it comes here. */
export function hearEvents(app: App, parts: EventParts): void {
  app.event('app_home_opened', async ({ body }) => {
    const { team_id: team = '', event } = eventShape.parse(body);
    const { user, tab } = homeOpenedShape.parse(event);
    const account: Account = { platform: 'slack', workspace: team, id: user };
    if (tab === 'home') await parts.home.show(account, team);
    else await welcome(account, team, parts);
  });
}

/** Help as the first message, once: the letter's key is the account, so it is never put again. */
async function welcome(account: Account, team: string, { bot, store, clock, wake, ...parts }: EventParts) {
  const known = await parts.acquaint(account, undefined, await parts.clientsFor(team), team);
  const said = { how: 'typed', line: 'help' } as const;
  const { reply } = await bot.handle(known === undefined ? { from: account, said } : { from: account, said, known });
  if (reply.kind !== 'view') return;
  const { view } = reply;
  await store.transaction(async ({ people, outbox }) => {
    const person = await people.byAccount(account);
    if (!person) return;
    const to = { kind: 'person', id: person.id } as const;
    await outbox.put({ key: `welcome:slack:${account.workspace}:${account.id}`, to, view, at: clock.now() });
  });
  wake();
}
