import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Account } from '../../../src/domain/person.ts';
import { followProfile } from '../../../src/operations/follow-profile.ts';
import type { Bot } from '../../../src/ports/call.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Store } from '../../../src/ports/store.ts';
import { Recent } from '../../recent-map.ts';
import { noteDeactivation } from '../deactivated.ts';
import type { Hello } from '../hello.ts';
import type { Home } from '../home.ts';
import { knownOf, type SlackPeople } from '../people.ts';
import { accountOf } from './calls.ts';
import { hearIdChange, hearJoin, hearLoss, hearRename, hearReopening } from './channel-life.ts';
import { hearMessage, type MessageParts } from './messages.ts';
import {
  accessRevokedShape,
  eventShape,
  homeOpenedShape,
  type Origin,
  originOfEvent,
  revokedShape,
  userChangeShape,
} from './payloads.ts';

export type EventParts = MessageParts & {
  bot: Bot;
  store: Store;
  clock: Clock;
  people: SlackPeople;
  hello: Hello;
  home: Home;
  forget: (from: Origin, at: Temporal.Instant) => Promise<void>;
  log: Logger;
  wake: () => void;
};

/** `bot`: the user id of the bot in this workspace. */
type Envelope = { at: Temporal.Instant; bot: string | undefined };

/** Handlers of events, by type; the manifest subscribes to the same. */
export const events = {
  async app_home_opened(event, from, parts) {
    const { user, tab } = homeOpenedShape.parse(event);
    const account = accountOf({ id: user }, from);
    if (tab === 'home') await parts.home.show(account, from);
    else await welcome(account, from, parts);
  },
  async app_mention(event, from, parts, { bot }) {
    await hearMessage(event, from, bot, parts);
  },
  async 'message.im'(event, from, parts, { bot }) {
    await hearMessage(event, from, bot, parts);
  },
  async user_change(event, from, { store, clock }) {
    const { user } = userChangeShape.parse(event);
    const { team } = from;
    const account = accountOf({ ...user, team_id: user.enterprise_user?.enterprise_id ?? user.team_id }, from);
    await store.transaction(async (tables) => {
      await noteDeactivation(tables, account, user.deleted === true);
      if (user.deleted) return;
      await followProfile(
        tables,
        account,
        knownOf(user, team, () => false),
        { via: team, now: clock.now() },
      );
    });
  },
  async channel_rename(event, from, parts) {
    await hearRename(event, from, parts);
  },
  async group_rename(event, from, parts) {
    await hearRename(event, from, parts);
  },
  async channel_id_changed(event, from, parts) {
    await hearIdChange(event, from, parts);
  },
  async member_joined_channel(event, from, parts, { bot }) {
    await hearJoin(event, from, bot, parts);
  },
  channel_archive: hearLoss('closed'),
  channel_deleted: hearLoss('closed'),
  channel_left: hearLoss('left'),
  channel_unarchive: hearReopening,
  group_archive: hearLoss('closed'),
  group_deleted: hearLoss('closed'),
  group_left: hearLoss('left'),
  group_unarchive: hearReopening,
  async team_access_revoked(event, _from, { forget }, { at }) {
    for (const team of accessRevokedShape.parse(event).team_ids) await forget({ team, isEnterprises: false }, at);
  },
  async app_uninstalled(_event, from, { forget }, { at }) {
    await forget(from, at);
  },
  async tokens_revoked(event, from, { forget }, { at }) {
    const { tokens } = revokedShape.parse(event);
    if (tokens.bot.length > 0) await forget(from, at);
  },
} satisfies Record<string, (event: unknown, from: Origin, parts: EventParts, envelope: Envelope) => Promise<void>>;

/** How many event ids are remembered: Slack sends an event again after a timeout, and hours later after an outage. */
const maxEventIds = 20_000;

/** Registers the handlers with Bolt, which acknowledges an event before it calls one. */
export function hearEvents(app: App, parts: EventParts): void {
  const heard = new Recent<true>(maxEventIds);
  // Subscriptions name the kind of conversation, Bolt's listeners do not.
  for (const [type, hear] of Object.entries(events))
    app.event(type.replace(/^message\..*/, 'message'), async ({ body }) => {
      const payload = eventShape.parse(body);
      if (heard.get(payload.event_id)) return;
      heard.set(payload.event_id, true);
      try {
        const at = Temporal.Instant.fromEpochMilliseconds(payload.event_time * 1000);
        await hear(payload.event, originOfEvent(payload), parts, { at, bot: payload.authorizations[0]?.user_id });
      } catch (error) {
        // Slack may send it again.
        heard.delete(payload.event_id);
        throw error;
      }
    });
}

/** Sends help as the first message. The letter's key holds the account, so it is sent once. */
async function welcome(account: Account, from: Origin, { bot, store, clock, wake, ...parts }: EventParts) {
  const known = await parts.people.acquaint(account, undefined, await parts.clientsFor(from), from.team);
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
