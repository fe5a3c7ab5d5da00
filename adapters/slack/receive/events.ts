import type { App } from '@slack/bolt';
import type { Account } from '../../../src/domain/person.ts';
import { followProfile } from '../../../src/operations/follow-profile.ts';
import type { Bot } from '../../../src/ports/call.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Store } from '../../../src/ports/store.ts';
import type { Clients } from '../clients.ts';
import type { Home } from '../home.ts';
import { type Acquaint, knownOf } from '../people.ts';
import { accountOf } from './calls.ts';
import { eventShape, homeOpenedShape, type Origin, originOfEvent, revokedShape, userChangeShape } from './payloads.ts';

export type EventParts = {
  bot: Bot;
  store: Store;
  clock: Clock;
  acquaint: Acquaint;
  clientsFor: (from: Origin) => Promise<Clients>;
  home: Home;
  forget: (from: Origin) => Promise<void>;
  wake: () => void;
};

/** Handlers of events, by type; the manifest subscribes to the same. */
export const events = {
  async app_home_opened(event, from, parts) {
    const { user, tab } = homeOpenedShape.parse(event);
    const account: Account = { platform: 'slack', workspace: from.team, id: user };
    if (tab === 'home') await parts.home.show(account, from);
    else await welcome(account, from, parts);
  },
  async user_change(event, { team }, { store, clock }) {
    const { user } = userChangeShape.parse(event);
    await store.transaction((tables) =>
      followProfile(tables, accountOf(user, team), knownOf(user, team, false), { via: team, now: clock.now() }),
    );
  },
  async app_uninstalled(_event, from, { forget }) {
    await forget(from);
  },
  async tokens_revoked(event, from, { forget }) {
    const { tokens } = revokedShape.parse(event);
    if (tokens.bot.length > 0) await forget(from);
  },
} satisfies Record<string, (event: unknown, from: Origin, parts: EventParts) => Promise<void>>;

/** Registers the handlers with Bolt, which acknowledges an event before it calls one. */
export function hearEvents(app: App, parts: EventParts): void {
  for (const [type, hear] of Object.entries(events))
    app.event(type, async ({ body }) => {
      const payload = eventShape.parse(body);
      await hear(payload.event, originOfEvent(payload), parts);
    });
}

/** Sends help as the first message. The letter's key holds the account, so it is sent once. */
async function welcome(account: Account, from: Origin, { bot, store, clock, wake, ...parts }: EventParts) {
  const known = await parts.acquaint(account, undefined, await parts.clientsFor(from), from.team);
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
