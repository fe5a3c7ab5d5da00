import type { Messenger, Store, Tables } from '../../src/ports.ts';
import type { Invariant } from './broken.ts';
import type { Plant } from './simulate.ts';

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

/** A bug for each invariant, such as one could write. */
export const planted: Record<Exclude<Invariant, 'nothing fails by itself'>, { bug: string; plant: Plant }> = {
  'no reminder twice': {
    bug: 'sends again what was sent, without asking the platform',
    plant: { messenger: sendsTwice },
  },
  'none after the start': {
    bug: 'lets letters wait for as long as it takes',
    plant: {
      store: wrong(({ outbox }) => ({
        outbox: { ...outbox, put: ({ until: _, ...letter }) => outbox.put(letter) },
      })),
    },
  },
  'none for a wrong time': {
    bug: 'does not withdraw what is unsent when a meeting moves',
    plant: { store: wrong(({ outbox }) => ({ outbox: { ...outbox, withdraw: async () => {} } })) },
  },
  'none lost': {
    bug: 'takes leads for elapsed hours, not for days of the calendar',
    plant: {
      store: wrong(({ reminders }) => ({
        reminders: {
          ...reminders,
          plan: (meetingId, planned) =>
            reminders.plan(
              meetingId,
              planned.map((one) => ({ ...one, dueAt: one.personId ? one.dueAt : one.dueAt.add({ hours: 1 }) })),
            ),
        },
      })),
    },
  },
  'none at night': {
    bug: 'takes everyone to live where the network does',
    plant: {
      store: wrong(({ memberships, people }) => ({
        memberships: {
          ...memberships,
          page: async (filter, slice) => {
            const { rows, total } = await memberships.page(filter, slice);
            return { rows: rows.map((row) => ({ ...row, person: { ...row.person, zone: 'Europe/Zurich' } })), total };
          },
        },
        people,
      })),
    },
  },
  'none to who does not come': {
    bug: 'forgets who said no',
    plant: {
      store: wrong(({ meetings }) => ({ meetings: { ...meetings, answersTo: async () => new Map() } })),
    },
  },
  'letters and ledger agree': {
    bug: 'writes a letter down as failed once it is sent',
    plant: {
      store: wrong(({ outbox }) => ({
        outbox: { ...outbox, sent: (id) => outbox.fail(id, 'sent, but written down wrong') },
      })),
    },
  },
};
