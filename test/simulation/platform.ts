import type { Delivery } from '../../src/ports/letter.ts';
import { DeliveryProblem, type Messenger } from '../../src/ports/messenger.ts';

import type { View } from '../../src/view-model/view.ts';
import { minute } from './expected.ts';
import type { Random } from './random.ts';
import type { Place } from './world.ts';

/**
 * A message that stands on the platform. `told` is false where the sender was left without an answer; `shown` is what it
 * shows since it was last updated, `isLeft` that this has failed for good.
 */
export type Message = {
  id: string;
  delivery: Delivery;
  at: number;
  told: boolean;
  shown: View;
  isLeft: boolean;
};
type Outage = { until: number; kind: 'down' | 'limited' };
/** How long sends to one place have been failing: since when, and what was last heard. */
type Trouble = { from: number; to: number };

export type PlatformParts = {
  random: Random;
  now: () => number;
  /** Time passes while something is sent. */
  pass: (milliseconds: number) => void;
  /** Called for each message as it comes to stand on the platform. */
  onMessage: (message: Message) => void;
  /** Called for each delivery that is never taken. */
  onLost: (delivery: Delivery) => void;
};

/** The outbox waits at most three times as long as it has been failing, and never beyond an hour and a half. */
const calmAgain = ({ from, to }: Trouble): number => to + Math.min(90 * minute, 3 * (to - from)) + 4 * minute;

export const placeOf = ({ destination }: Pick<Delivery, 'destination'>): string =>
  `${destination.platform}:${destination.workspace}:${destination.id}`;

/** Two platforms of several workspaces: one can find a message again by its key, one cannot. Both fail as real ones do. */
export function createPlatforms(parts: PlatformParts) {
  const { random, now } = parts;
  const messages: Message[] = [];
  const outages = new Map<string, Outage>();
  const gone = new Set<string>();
  const troubles = new Map<string, Trouble>();
  const tries = new Map<string, number>();
  const byId = new Map<string, Message>();
  const updating = new Map<string, Trouble & { times: number }>();
  let doubtful = 0;

  function stand(delivery: Delivery, told: boolean): string {
    const message = {
      id: `msg_${messages.length + 1}`,
      delivery,
      at: now(),
      told,
      shown: delivery.view,
      isLeft: false,
    };
    messages.push(message);
    byId.set(message.id, message);
    parts.onMessage(message);
    return message.id;
  }

  function trouble(delivery: Delivery): void {
    const place = placeOf(delivery);
    const before = troubles.get(place);
    const attempt = (tries.get(delivery.id) ?? 0) + 1;
    tries.set(delivery.id, attempt);
    // The outbox gives up after a dozen: then it is the platform that lost the letter.
    if (attempt >= 12) parts.onLost(delivery);
    troubles.set(place, { from: before && now() <= calmAgain(before) ? before.from : now(), to: now() });
  }

  /** Throws as the platform does where it takes nothing; `onTrouble` is told where it may later, `onGone` where it never will. */
  function refuse(delivery: Delivery, onTrouble: () => void, onGone: () => void): void {
    const { platform, workspace } = delivery.destination;
    const outage = outages.get(`${platform}:${workspace}`);
    if (gone.has(placeOf(delivery))) {
      onGone();
      throw new DeliveryProblem('account_inactive', { kind: 'gone', why: 'deactivated' });
    }
    if (!outage || outage.until <= now()) return;
    onTrouble();
    if (outage.kind === 'down') throw new Error('connect ECONNREFUSED');
    const retryAfter = Temporal.Duration.from({ milliseconds: outage.until - now() });
    throw new DeliveryProblem('ratelimited', { kind: 'later', retryAfter });
  }

  const messenger = (platform: 'slack' | 'teams', canReadBack: boolean): Messenger => ({
    platform,
    canReadBack,
    async find({ id }) {
      return messages.find(({ delivery }) => delivery.id === id)?.id;
    },
    async send(delivery) {
      refuse(
        delivery,
        () => trouble(delivery),
        () => parts.onLost(delivery),
      );
      if (doubtful > 0 && random.chance(0.2)) {
        doubtful -= 1;
        trouble(delivery);
        if (random.chance(0.5)) stand(delivery, false);
        parts.pass(random.whole(1_000, 20_000));
        throw new Error('socket hang up');
      }
      const id = stand(delivery, true);
      parts.pass(random.whole(20, 400));
      return id;
    },
    async update(delivery, messageId) {
      const message = byId.get(messageId);
      if (!message) throw new Error(`${messageId} is not there`);
      const leave = () => {
        message.isLeft = true;
      };
      refuse(
        delivery,
        () => {
          const before = updating.get(messageId);
          const times = (before?.times ?? 0) + 1;
          updating.set(messageId, { from: before?.from ?? now(), to: now(), times });
          // Then the bot leaves it as it is.
          if (times >= 12) leave();
        },
        leave,
      );
      message.shown = delivery.view;
      message.isLeft = false;
      updating.delete(messageId);
      parts.pass(random.whole(5, 60));
    },
  });

  return {
    messengers: [messenger('slack', true), messenger('teams', false)],
    messages,
    /** Their account is shut; or it is there again. */
    leave({ platform, workspace, id }: Place, isGone: boolean): void {
      const place = `${platform}:${workspace}:${id}`;
      if (isGone) gone.add(place);
      else gone.delete(place);
    },
    fail: (workspace: string, kind: Outage['kind'], until: number): void => {
      outages.set(workspace, { kind, until });
    },
    doubt: (many: number) => {
      doubtful += many;
    },
    /** From when on the message must show what is so. */
    calmOf({ id, delivery: { destination } }: Message): number {
      const outage = outages.get(`${destination.platform}:${destination.workspace}`);
      const before = updating.get(id);
      return Math.max(before ? calmAgain(before) : 0, outage ? outage.until + 4 * minute : 0);
    },
    /** From when on what was due at a place must have come: when it works again, and what waits has been tried again. */
    calmAt(place: string): number {
      const outage = outages.get(place.slice(0, place.lastIndexOf(':')));
      const before = troubles.get(place);
      return Math.max(before ? calmAgain(before) : 0, outage ? outage.until + 4 * minute : 0);
    },
  };
}
export type Platforms = ReturnType<typeof createPlatforms>;
