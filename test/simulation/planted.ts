import type { Reminder } from '../../src/domain/reminder.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';

import type { Tables } from '../../src/ports/tables.ts';
import type { Invariant } from './broken.ts';
import { remindedBy } from './gathering.ts';
import type { Plant } from './simulate.ts';
import type { Happening } from './story.ts';

type Change = (tables: Tables) => Partial<Tables>;

/** The store with some of its methods put wrong. */
const wrong =
  (change: Change) =>
  (store: Store): Store => ({
    ...store,
    transaction: (work) =>
      store.transaction((tables) => {
        const changed = change(tables);
        return work(
          new Proxy(tables, {
            get: (target, name) => Reflect.get(name in changed ? changed : target, name),
          }),
        );
      }),
  });

const sendsTwice = (messenger: Messenger): Messenger => ({
  ...messenger,
  async send(delivery) {
    await messenger.send(delivery);
    return messenger.send(delivery);
  },
});

/** What is for the channels, due so many times twenty-four hours before. */
function elapsed(reminder: Reminder): Reminder {
  const { start } = remindedBy(reminder.key) ?? {};
  if (start === undefined || reminder.personId !== null) return reminder;
  const { days, hours } = Temporal.Duration.from(reminder.lead);
  return { ...reminder, dueAt: Temporal.Instant.from(start).subtract({ hours: days * 24 + hours }) };
}

/** What one could write wrong, the invariant that then does not hold, and what has to happen for it to show. */
const never = Temporal.Instant.from('2200-01-01T00:00:00Z');

export const planted: readonly {
  bug: string;
  breaks: readonly Invariant[];
  only?: readonly Happening[];
  plant: Plant;
}[] = [
  {
    bug: 'sends each message twice',
    breaks: ['no reminder twice'],
    plant: { messenger: sendsTwice },
  },
  {
    bug: 'keeps letters to a channel waiting without end',
    breaks: ['none after the start'],
    only: ['outage'],
    plant: {
      store: wrong(({ outbox }) => ({
        outbox: {
          ...outbox,
          put: (letter) => outbox.put(letter.to.kind === 'group' ? { ...letter, until: never } : letter),
        },
      })),
    },
  },
  {
    bug: 'does not withdraw what is unsent when a meeting moves',
    breaks: ['none for a wrong time'],
    only: ['outage'],
    plant: { store: wrong(({ outbox }) => ({ outbox: { ...outbox, withdraw: async () => {} } })) },
  },
  {
    // Too early where the clocks are put forward on the way, too late where they are put back.
    bug: 'takes a day for twenty-four hours',
    breaks: ['none for a wrong time', 'none lost'],
    only: ['language'],
    plant: {
      store: wrong(({ reminders }) => ({
        reminders: { ...reminders, plan: (meetingId, planned) => reminders.plan(meetingId, planned.map(elapsed)) },
      })),
    },
  },
  {
    bug: 'does not try again what a platform did not take',
    breaks: ['none lost'],
    plant: {
      store: wrong(({ outbox }) => ({
        outbox: {
          ...outbox,
          retry: (id, problem) => outbox.fail(id, problem),
          hold: (_, id) => outbox.fail(id, 'held'),
        },
      })),
    },
  },
  {
    bug: 'takes everyone to live where the network does',
    breaks: ['none at night'],
    only: ['answer'],
    plant: {
      store: wrong(({ memberships }) => ({
        memberships: {
          ...memberships,
          page: async (filter, slice) => {
            const { rows, total } = await memberships.page(filter, slice);
            return { rows: rows.map((row) => ({ ...row, person: { ...row.person, zone: 'Europe/Zurich' } })), total };
          },
        },
      })),
    },
  },
  {
    bug: 'forgets who said no',
    breaks: ['none to who does not come', 'cards show what is so'],
    only: ['answer'],
    plant: { store: wrong(({ meetings }) => ({ meetings: { ...meetings, answersTo: async () => new Map() } })) },
  },
  {
    bug: 'says nothing of what comes again',
    breaks: ['a repeat says so'],
    only: ['doubt', 'crash'],
    plant: {
      messenger: (messenger) => ({
        ...messenger,
        send: ({ view, ...delivery }) => {
          const body = view.body.filter((block) => !JSON.stringify(block).includes('letters.resent'));
          return messenger.send({ ...delivery, view: { ...view, body } });
        },
      }),
    },
  },
  {
    bug: 'leaves cards as they were sent',
    breaks: ['cards show what is so'],
    only: ['answer'],
    plant: { store: wrong(({ outbox }) => ({ outbox: { ...outbox, markStale: async () => {} } })) },
  },
  {
    bug: 'does not think of a meeting coming back to its day',
    breaks: ['none lost'],
    only: ['outage', 'move'],
    plant: {
      store: wrong(({ reminders }) => ({
        reminders: {
          ...reminders,
          ofMeeting: async (meetingId) =>
            (await reminders.ofMeeting(meetingId)).filter(({ reason }) => reason !== 'withdrawn'),
        },
      })),
    },
  },
  {
    bug: 'writes a letter down as sent earlier than it was',
    breaks: ['letters and ledger agree'],
    only: ['answer'],
    plant: {
      store: wrong(({ outbox }) => ({
        outbox: {
          ...outbox,
          sent: (id, messageId, at, resent) => outbox.sent(id, messageId, at.subtract({ minutes: 20 }), resent),
        },
      })),
    },
  },
];
