import { expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../src/domain/meeting.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { subjectOf } from '../../src/operations/meeting-facts.ts';
import type { Delivery } from '../../src/ports/letter.ts';
import { DeliveryProblem, type Messenger } from '../../src/ports/messenger.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { drawView } from '../../src/view-model/draw.ts';
import { plainView } from '../../src/view-model/plain.ts';
import { readerOf } from '../../src/view-model/reader.ts';
import type { View } from '../../src/view-model/view.ts';
import { whenFact } from '../../src/views/meeting.ts';
import { network } from '../conversation.ts';
import { networkStore } from '../stores.ts';

const june = 'series_cio-network_2026-06-10';
const announced = Temporal.Instant.from('2026-05-27T11:00:00Z');

/** The June meeting announced by its reminder of 14 days to the channel and to those who are awake, on a platform that keeps what it was told to show. */
async function announcedIn(platform: Partial<Messenger> = {}) {
  let now = announced.subtract({ hours: 1 });
  const store = await networkStore({ now, network, people: true });
  onTestFinished(() => store.close());
  const updates: { to: string; messageId: string; text: string }[] = [];
  const faults: string[] = [];
  let sent = 0;
  const messenger: Messenger = {
    platform: 'local',
    canReadBack: false,
    find: async () => undefined,
    send: async () => `message_${++sent}`,
    update: async ({ destination, view }: Delivery, messageId) => {
      const reader = readerOf({ language: null, locale: null, zone: network.zone });
      updates.push({ to: destination.id, messageId, text: plainView(drawView(view, reader)) });
    },
    ...platform,
  };
  const world = {
    updates,
    faults,
    messenger,
    now: () => now,
    in: <Result>(work: (tables: Tables) => Promise<Result>) => store.transaction(work),
    jobs: createJobs({
      store,
      clock: { now: () => now },
      messengers: [messenger],
      network,
      random: () => 0.5,
      onFault: (about, error) => faults.push(`${about}: ${String(error)}`),
    }),
    answer: (person: string, answer: Answer) =>
      world.in(async ({ meetings, outbox }) => {
        await meetings.answer(june, person, answer, now);
        await outbox.markStale(subjectOf({ id: june }), now);
      }),
    settleAfter: async (seconds: number) => {
      now = now.add({ seconds });
      await world.jobs.settle();
    },
    updatesTo: (id: string) => updates.filter(({ to }) => to === id),
  };
  await world.settleAfter(3600);
  return world;
}

test('many answers are one update of each card, of the message that was sent', async () => {
  const world = await announcedIn();
  await world.answer('p_jp-cio', 'yes');
  await world.answer('p_ch-cio', 'yes');
  await world.answer('p_fr-cio', 'no');
  await world.jobs.settle();
  const [card, ...others] = world.updatesTo('cio-network');
  expect(others).toEqual([]);
  expect(card?.messageId).toMatch(/^message_\d+$/);
  expect(card?.text).toContain('Coming: 2 people from 2 Offices · 1 not coming');
  expect(world.updatesTo('ch-cio')).toHaveLength(1);
  await world.settleAfter(60);
  expect(world.updatesTo('cio-network')).toHaveLength(1);
});

test('a card that looks as it did is not sent again', async () => {
  const world = await announcedIn();
  await world.answer('p_jp-cio', 'yes');
  await world.jobs.settle();
  const before = world.updates.length;
  await world.answer('p_jp-cio', 'yes');
  await world.jobs.settle();
  expect(world.updates).toHaveLength(before);
});

test('an answer that comes while a card is being updated is not lost', async () => {
  const world = await announcedIn();
  const { update } = world.messenger;
  let late = () => world.answer('p_ch-cio', 'yes');
  world.messenger.update = async (delivery, messageId) => {
    await update?.(delivery, messageId);
    if (delivery.destination.id !== 'cio-network') return;
    await late();
    late = async () => undefined;
  };
  await world.answer('p_jp-cio', 'yes');
  await world.jobs.settle();
  expect(world.updatesTo('cio-network').map(({ text }) => /Coming: .*/.exec(text)?.[0])).toEqual([
    'Coming: 1 person from 1 Office',
    'Coming: 2 people from 2 Offices',
  ]);
});

test('an update that fails is tried again like a letter, and stops no other', async () => {
  const world = await announcedIn();
  const { update } = world.messenger;
  const tries: string[] = [];
  world.messenger.update = async (delivery, messageId) => {
    if (delivery.destination.id === 'cio-network') {
      tries.push(String(world.now()));
      if (tries.length < 3) throw new DeliveryProblem('down', { kind: 'later' });
    }
    await update?.(delivery, messageId);
  };
  await world.answer('p_jp-cio', 'yes');
  await world.jobs.settle();
  expect(world.updatesTo('ch-cio')).toHaveLength(1);
  expect(String(await world.jobs.nextDueAt())).toBe('2026-05-27T11:00:30Z');
  await world.settleAfter(30);
  await world.settleAfter(60);
  expect(tries).toEqual(['2026-05-27T11:00:00Z', '2026-05-27T11:00:30Z', '2026-05-27T11:01:30Z']);
  expect(world.updatesTo('cio-network')).toHaveLength(1);
  expect(world.faults).toEqual([]);
});

test('a workspace that asks to wait is left alone until then', async () => {
  const world = await announcedIn();
  const { update } = world.messenger;
  let tries = 0;
  world.messenger.update = async (delivery, messageId) => {
    tries += 1;
    const retryAfter = Temporal.Duration.from({ minutes: 3 });
    if (tries === 1) throw new DeliveryProblem('rate limited', { kind: 'later', retryAfter });
    await update?.(delivery, messageId);
  };
  await world.answer('p_jp-cio', 'yes');
  await world.jobs.settle();
  await world.settleAfter(179);
  expect(tries).toBe(1);
  await world.settleAfter(1);
  expect(world.updatesTo('cio-network')).toHaveLength(1);
  expect(world.updatesTo('ch-cio')).toHaveLength(1);
});

test('a message that is gone, or a platform that cannot change one, is left as it is', async () => {
  const world = await announcedIn();
  world.messenger.update = async () => {
    throw new DeliveryProblem('the channel is closed', { kind: 'gone', why: 'closed' });
  };
  await world.answer('p_jp-cio', 'yes');
  await world.jobs.settle();
  expect(await world.in(({ outbox }) => outbox.nextStaleAt())).toBeUndefined();
  delete world.messenger.update;
  await world.answer('p_jp-cio', 'no');
  await world.jobs.settle();
  expect(await world.in(({ outbox }) => outbox.nextStaleAt())).toBeUndefined();
  expect(world.faults).toEqual([]);
});

test('to stop is to wait for the card under way and to begin no other', async () => {
  const world = await announcedIn();
  const gate = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const shown: string[] = [];
  world.messenger.update = async ({ destination }) => {
    reached.resolve();
    await gate.promise;
    shown.push(destination.id);
  };
  await world.answer('p_jp-cio', 'yes');
  const settling = world.jobs.settle();
  await reached.promise;
  let isStopped = false;
  const stopping = world.jobs.stop().then(() => {
    isStopped = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isStopped).toBe(false);
  gate.resolve();
  await Promise.all([stopping, settling]);
  expect(shown).toHaveLength(1);
  expect(await world.in(({ outbox }) => outbox.nextStaleAt())).toBeDefined();
});

test('a letter that is still on its way is sent as it reads by then', async () => {
  const shown: string[] = [];
  let isDown = true;
  const world = await announcedIn({
    send: async ({ destination, view }) => {
      if (isDown) throw new DeliveryProblem('down', { kind: 'later' });
      if (destination.id === 'cio-network') shown.push(JSON.stringify(view));
      return 'message';
    },
  });
  await world.answer('p_jp-cio', 'yes');
  await world.jobs.settle();
  isDown = false;
  await world.settleAfter(3600);
  expect(shown).toHaveLength(1);
  expect(shown[0]).toContain('"yes":1');
  expect(world.updates).toEqual([]);
});

test('a letter whose meeting changes before it is addressed is put right once it is sent', async () => {
  const world = await announcedIn();
  await world.in(async ({ outbox }) => {
    const view: View = {
      title: 'News',
      body: [{ kind: 'facts', facts: [whenFact(announced.toZonedDateTimeISO('UTC'), 'Europe/Zurich')] }],
    };
    const about = { kind: 'meeting', id: june, cardAt: 0 } as const;
    const letter = {
      to: { kind: 'person', id: 'p_kr-cio' },
      at: world.now(),
      subjects: [subjectOf({ id: june })],
    } as const;
    await outbox.put({ ...letter, key: 'news', view: { ...view, about } });
    // It only looks like a card.
    await outbox.put({ ...letter, key: 'alike', view });
  });
  await world.answer('p_jp-cio', 'yes');
  await world.jobs.settle();
  expect(world.updatesTo('kr-cio').map(({ text }) => /Coming: .*/.exec(text)?.[0])).toEqual([
    'Coming: 1 person from 1 Office',
  ]);
});
