import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../db/sqlite/open.ts';
import { waitAfter } from '../../src/jobs/attempt.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { startLoop, withTimer } from '../../src/jobs/loop.ts';
import { extendSeries } from '../../src/operations/meeting-series.ts';
import { replan, replanGroup, replanPerson } from '../../src/operations/reminder-plan.ts';
import type { Delivery, Recipient } from '../../src/ports/letter.ts';
import { DeliveryProblem, type Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { notice } from '../../src/view-model/view.ts';
import { network } from '../conversation.ts';
import { folder } from '../running.ts';
import { networkStore } from '../stores.ts';
import { countTransactions } from '../transactions.ts';

const june = 'series_cio-network_2026-06-10';
const juneAt = '2026-06-10T11:00:00Z';

/** Jobs over the sample network with a messenger that keeps what it sent; `send` may be replaced, and the process restarted. */
async function running(url = ':memory:') {
  let now = Temporal.Instant.from('2026-04-16T15:00:00Z');
  const sent: Delivery[] = [];
  const faults: string[] = [];
  const platform: Messenger = {
    platform: 'local',
    canReadBack: false,
    find: async () => undefined,
    send: async (delivery) => `message ${sent.push(delivery)}`,
  };
  const start = (store: Store) =>
    createJobs({
      store,
      clock: { now: () => now },
      messengers: [platform],
      network,
      random: () => 0.5,
      onFault: (about, error) => faults.push(`${about}: ${error instanceof Error ? error.message : String(error)}`),
    });
  let store = await networkStore({ now, network, people: true }, url);
  let isOpen = true;
  const crash = async () => {
    if (isOpen) await store.close();
    isOpen = false;
  };
  onTestFinished(crash);
  const world = {
    store,
    jobs: start(store),
    platform,
    sent,
    faults,
    now: () => now,
    in: <Result>(work: (tables: Tables) => Promise<Result>) => world.store.transaction(work),
    /** Turns the clock at once, running nothing on the way: a downtime. */
    async settleAt(instant: string) {
      now = Temporal.Instant.from(instant);
      await world.jobs.settle();
    },
    async runUntil(instant: string) {
      for (;;) {
        await world.jobs.settle();
        const next = await world.jobs.nextDueAt();
        if (!next || Temporal.Instant.compare(next, Temporal.Instant.from(instant)) > 0) break;
        now = next;
      }
      await world.settleAt(instant);
    },
    /** The store is gone under whatever is under way. */
    crash,
    async restart() {
      await crash();
      store = openStore(url);
      isOpen = true;
      world.store = store;
      world.jobs = start(store);
    },
    startOver: (over: Store) => {
      world.jobs = start(over);
    },
    put: (key: string, to: Recipient, until?: Temporal.Instant) =>
      world.in(({ outbox }) =>
        outbox.put({ key, to, view: { body: [] }, at: now, ...(until === undefined ? {} : { until }) }),
      ),
    keysTo: (id: string) => sent.filter(({ destination }) => destination.id === id).map(({ key }) => key),
  };
  await world.jobs.settle();
  return world;
}

const person = (account: string): Recipient => ({ kind: 'person', id: `p_${account}` });
const twice = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);
const deliveryNames = (sent: readonly Delivery[]) => sent.map(({ key, destination }) => `${key} → ${destination.id}`);

test('each lead reaches the channel and each member once, however often the process restarts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wild-jobs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const world = await running(join(folder, 'wild.db'));
  for (const day of ['2026-05-27T20:00:00Z', '2026-06-07T20:00:00Z', '2026-06-09T20:00:00Z', juneAt]) {
    await world.runUntil(day);
    await world.restart();
    await world.jobs.settle();
    await world.jobs.settle();
  }
  const keys = deliveryNames(world.sent).filter((name) => name.startsWith(`remind:${june}`));
  expect(keys).toHaveLength(27 * 4);
  expect(twice(keys)).toEqual([]);
  expect(world.keysTo('cio-network')).toEqual(
    ['P14D', 'P3D', 'P1D', 'PT1H'].map((lead) => `remind:${june}:${juneAt}:${lead}:group`),
  );
  expect(world.faults).toEqual([]);
});

test('after a downtime each recipient gets the nearest lead that has begun, once', async () => {
  const world = await running();
  // 16:00 in Geneva, 23:00 in Tokyo, 10:00 in New York.
  await world.settleAt('2026-06-09T14:00:00Z');
  const toJune = (lead: string, who: string) => `remind:${june}:${juneAt}:${lead}:${who}`;
  expect(world.keysTo('cio-network')).toEqual([toJune('P1D', 'group')]);
  expect(world.keysTo('ch-cio')).toEqual([toJune('P1D', 'p_ch-cio')]);
  expect(world.keysTo('us-cio')).toEqual([toJune('P1D', 'p_us-cio')]);
  expect(world.keysTo('jp-cio')).toEqual([]);
  const states = await world.in(({ reminders }) => reminders.ofMeeting(june));
  const mine = states.filter(({ personId }) => personId === 'p_ch-cio').map(({ lead, state }) => `${lead} ${state}`);
  expect(mine).toEqual(['P14D skipped', 'P3D skipped', 'P1D sent', 'PT1H planned']);
  await world.runUntil('2026-06-09T22:59:00Z');
  expect(world.keysTo('jp-cio')).toEqual([]);
  await world.runUntil('2026-06-09T23:00:00Z');
  expect(world.keysTo('jp-cio')).toEqual([toJune('P1D', 'p_jp-cio')]);
});

test('nothing is sent about a meeting that has started', async () => {
  const world = await running();
  await world.settleAt(juneAt);
  expect(world.sent.filter(({ key }) => key.startsWith(`remind:${june}`))).toEqual([]);
  const states = await world.in(({ reminders }) => reminders.ofMeeting(june));
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['skipped']));
});

test('a letter that was not delivered before its meeting started rests, and says why', async () => {
  const world = await running();
  const { send } = world.platform;
  world.platform.send = async () => {
    throw new DeliveryProblem('the platform is down', { kind: 'later' });
  };
  await world.settleAt('2026-06-10T10:00:00Z');
  world.platform.send = send;
  await world.settleAt(juneAt);
  expect(world.sent.filter(({ key }) => key.startsWith(`remind:${june}`))).toEqual([]);
  const { waiting, sending, failed } = await world.in(({ outbox }) => outbox.counts());
  // For four members of the other group it is night: what is to come for them waits for their morning.
  expect({ waiting, sending, failed }).toEqual({ waiting: 4, sending: 0, failed: 27 });
});

test('moving withdraws what is planned and earns fresh reminders; cancelling withdraws all', async () => {
  const world = await running();
  await world.runUntil('2026-05-28T20:00:00Z');
  const rows = (id: string) =>
    world.in(async ({ reminders }) =>
      (await reminders.ofMeeting(id))
        .filter(({ personId, state }) => personId === null && state !== 'skipped')
        .map(({ key, state }) => `${key} ${state}`),
    );
  await world.in(async (tables) => {
    const meeting = await tables.meetings.get(june);
    if (!meeting) throw new Error('there is no meeting in June');
    const moved = { ...meeting, startsAt: meeting.startsAt.add({ days: 7 }), sequence: 1 };
    await tables.meetings.save(moved);
    await replan(tables, moved, world.now());
  });
  expect(await rows(june)).toEqual([
    `remind:${june}:${juneAt}:P14D:group sent`,
    `remind:${june}:2026-06-17T11:00:00Z:P14D:group planned`,
    `remind:${june}:2026-06-17T11:00:00Z:P3D:group planned`,
    `remind:${june}:2026-06-17T11:00:00Z:P1D:group planned`,
    `remind:${june}:2026-06-17T11:00:00Z:PT1H:group planned`,
  ]);
  await world.in(async (tables) => {
    const meeting = await tables.meetings.get(june);
    if (!meeting) throw new Error('there is no meeting in June');
    await tables.meetings.save({ ...meeting, state: 'cancelled' });
    await replan(tables, { ...meeting, state: 'cancelled' }, world.now());
  });
  expect(await rows(june)).toEqual([`remind:${june}:${juneAt}:P14D:group sent`]);
});

test('who answered no or has left is not reminded; who moves to another zone is reminded by its day', async () => {
  const world = await running();
  await world.in(async (tables) => {
    await tables.meetings.answer(june, 'p_jp-cio', 'no', world.now());
    const membership = await tables.memberships.get('g_cio-network', 'p_kr-cio');
    if (!membership) throw new Error('the CIO of KR is no member');
    await tables.memberships.save({ ...membership, endedOn: Temporal.PlainDate.from('2026-04-16') });
    await replanGroup(tables, 'g_cio-network', world.now());
    // Gone in the very minute: their reminder is still planned when it falls due.
    const late = await tables.memberships.get('g_cio-network', 'p_sg-cio');
    if (!late) throw new Error('the CIO of SG is no member');
    await tables.memberships.save({ ...late, endedOn: Temporal.PlainDate.from('2026-04-16') });
    const moves = await tables.people.get('p_ch-cio');
    if (!moves) throw new Error('the CIO of CH is not there');
    await tables.people.save({ ...moves, zone: 'Pacific/Auckland' });
    await replanPerson(tables, moves.id, world.now());
  });
  await world.runUntil('2026-05-27T12:00:00Z');
  expect(world.keysTo('fr-cio')).toHaveLength(1);
  expect(world.keysTo('jp-cio')).toEqual([]);
  expect(world.keysTo('kr-cio')).toEqual([]);
  expect(world.keysTo('sg-cio')).toEqual([]);
  expect(world.keysTo('ch-cio')).toEqual([]);
  await world.runUntil('2026-05-27T20:00:00Z');
  expect(world.keysTo('ch-cio')).toHaveLength(1);
});

test('a series keeps four meetings ahead; a day that was moved or cancelled is not made again', async () => {
  const world = await running();
  const days = () =>
    world.in(async ({ meetings }) =>
      (await meetings.ofSeries('series_cio-network')).map(({ occursOn, state }) => `${occursOn} ${state}`),
    );
  expect(await days()).toEqual([
    '2026-03-11 scheduled',
    '2026-06-10 scheduled',
    '2026-09-09 scheduled',
    '2026-12-09 scheduled',
    '2027-03-10 scheduled',
  ]);
  await world.in(async (tables) => {
    const [, second, third] = await tables.meetings.ofSeries('series_cio-network');
    const series = await tables.meetings.series('series_cio-network');
    if (!second || !third || !series) throw new Error('the series is too short');
    await tables.meetings.save({ ...second, startsAt: second.startsAt.add({ days: 100 }) });
    await tables.meetings.save({ ...third, state: 'cancelled' });
    expect(await extendSeries(tables, series, world.now())).toHaveLength(1);
    expect(await extendSeries(tables, series, world.now())).toEqual([]);
  });
  await world.runUntil('2026-12-09T12:00:00Z');
  expect(await days()).toEqual([
    '2026-03-11 scheduled',
    '2026-09-09 cancelled',
    '2026-06-10 scheduled',
    '2026-12-09 scheduled',
    '2027-03-10 scheduled',
    '2027-06-09 scheduled',
    '2027-09-08 scheduled',
    '2027-12-08 scheduled',
  ]);
});

test('a failed delivery is tried again, later each time and not before the platform allows, after a week rests as failed', async () => {
  const world = await running();
  const tries: string[] = [];
  world.platform.send = async ({ destination }) => {
    if (destination.id !== 'ch-cio') return 'message';
    tries.push(String(world.now()));
    const retryAfter = tries.length === 1 ? Temporal.Duration.from({ minutes: 5 }) : undefined;
    throw new DeliveryProblem('rate limited', { kind: 'later', ...(retryAfter ? { retryAfter } : {}) });
  };
  await world.put('poison', person('ch-cio'));
  await world.put('after', person('jp-cio'));
  await world.jobs.settle();
  expect(await world.in(({ outbox }) => outbox.counts())).toMatchObject({ waiting: 2, sent: 0, failed: 0 });
  await world.runUntil('2026-04-16T15:05:00Z');
  expect(await world.in(({ outbox }) => outbox.counts())).toMatchObject({ waiting: 1, sent: 1, failed: 0 });
  await world.runUntil('2026-04-17T15:00:00Z');
  expect(tries.slice(0, 5)).toEqual([
    '2026-04-16T15:00:00Z',
    '2026-04-16T15:05:00Z',
    '2026-04-16T15:05:30Z',
    '2026-04-16T15:06:30Z',
    '2026-04-16T15:08:30Z',
  ]);
  expect(await world.in(({ outbox }) => outbox.counts())).toMatchObject({ waiting: 1, sent: 1, failed: 0 });
  await world.runUntil('2026-04-24T15:00:00Z');
  expect(tries).toHaveLength(176);
  // Both of the secretariat are told that it rests.
  expect(await world.in(({ outbox }) => outbox.counts())).toMatchObject({ waiting: 0, sent: 3, failed: 1 });
  expect(world.faults).toHaveLength(1);
});

test('waits double up to an hour, half as much or half as much again by chance', () => {
  expect([1, 2, 3, 7, 8, 12].map((attempts) => waitAfter(attempts, 0.5))).toEqual([30, 60, 120, 1920, 3600, 3600]);
  expect([waitAfter(1, 0), waitAfter(1, 0.999)]).toEqual([15, 45]);
});

test('a recipient who is gone is not tried again; any other error is, and is reported', async () => {
  const world = await running();
  const tries: string[] = [];
  world.platform.send = async ({ key }) => {
    tries.push(key);
    if (key.startsWith('unreachable')) return 'message';
    if (key === 'gone') throw new DeliveryProblem('the account is deactivated', { kind: 'gone', why: 'deactivated' });
    throw new Error('connection reset');
  };
  await world.put('gone', person('ch-cio'));
  await world.put('broken', person('jp-cio'));
  await world.jobs.settle();
  const report = 'unreachable:p_ch-cio:local:local:ch-cio:never:secretariat';
  expect(tries).toEqual(['gone', 'broken', report, report]);
  expect(world.faults).toEqual(['delivery broken#1: connection reset']);
  expect(await world.in(({ outbox }) => outbox.counts())).toMatchObject({ waiting: 1, failed: 1 });
});

test('letters are sent one at a time, also when two settle at the same moment', async () => {
  const world = await running();
  let underWay = 0;
  let most = 0;
  const { send } = world.platform;
  world.platform.send = async (delivery) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise(setImmediate);
    underWay -= 1;
    return send(delivery);
  };
  for (const account of ['ch-cio', 'jp-cio', 'fr-cio']) await world.put(`to ${account}`, person(account));
  await Promise.all([world.jobs.settle(), world.jobs.settle(), world.jobs.settle()]);
  expect(most).toBe(1);
  expect(deliveryNames(world.sent)).toEqual(['to ch-cio → ch-cio', 'to jp-cio → jp-cio', 'to fr-cio → fr-cio']);
});

test('after a crash between send and mark the platform is asked, and nothing is sent twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wild-jobs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const canReadBack of [true, false]) {
    const world = await running(join(folder, `${canReadBack}.db`));
    const { send } = world.platform;
    world.platform.send = async (delivery) => {
      await send(delivery);
      await world.crash();
      return 'never written down';
    };
    world.platform.canReadBack = canReadBack;
    world.platform.find = async ({ key }) => (world.sent.some((one) => one.key === key) ? 'found' : undefined);
    await world.put('once', person('ch-cio'));
    await world.jobs.settle();
    expect(world.faults).toHaveLength(1);
    world.platform.send = send;
    await world.restart();
    await world.jobs.settle();
    expect(world.sent).toHaveLength(1);
    await world.settleAt('2026-04-16T15:02:00Z');
    expect(world.sent).toHaveLength(canReadBack ? 1 : 2);
    expect(await world.in(({ outbox }) => outbox.counts())).toMatchObject({ sending: 0, sent: 1 });
  }
});

test('the secretariat is written to each; who has no account on a platform that is on rests, and holds nobody up', async () => {
  const world = await running();
  await world.in(async (tables) => {
    const someone = await tables.people.get('p_ch-cio');
    if (!someone) throw new Error('the CIO of CH is not there');
    await tables.people.save({ ...someone, id: 'p_silent', email: null });
    await tables.people.addAccount('p_silent', { platform: 'slack', workspace: 'T1', id: 'U1' });
  });
  await world.put('silent', { kind: 'person', id: 'p_silent' });
  await world.put('all', { kind: 'secretariat' });
  await world.jobs.settle();
  expect(deliveryNames(world.sent)).toEqual(['all → secretariat-1', 'all → secretariat-2']);
  expect(await world.in(({ outbox }) => outbox.unaddressed(1))).toEqual([]);
});

test('with nothing to do, settling asks the store once; what another process has put there is sent', async () => {
  const file = join(folder(), 'wild.db');
  const world = await running(file);
  await world.jobs.settle();
  const count = countTransactions(world.store);
  await world.jobs.settle();
  expect(count).toEqual({ all: 1, writing: 0 });

  const shell = openStore(file);
  await shell.transaction(({ outbox }) =>
    outbox.put({ key: 'news', to: person('ch-cio'), view: { body: [] }, at: world.now() }),
  );
  await shell.close();
  await world.jobs.settle();
  expect(world.keysTo('ch-cio')).toEqual(['news']);
  await world.settleAt('2026-05-27T11:00:00Z');
  expect(world.keysTo('ch-cio')).toHaveLength(2);
});

test('a meeting whose reminders cannot be settled is reported, and the others are reminded', async () => {
  const world = await running();
  const broken = 'series_ai-tools_2026-06-18';
  world.startOver({
    ...world.store,
    transaction: (work) =>
      world.store.transaction((tables) =>
        work(
          Object.create(tables, {
            meetings: {
              value: {
                ...tables.meetings,
                get: (id: string) => (id === broken ? Promise.reject(new Error('torn page')) : tables.meetings.get(id)),
              },
            },
          }),
        ),
      ),
  });
  await world.settleAt('2026-06-07T11:00:00Z');
  expect(world.faults).toEqual([`meeting ${broken}: torn page`]);
  expect(world.keysTo('cio-network')).toEqual([`remind:${june}:${juneAt}:P3D:group`]);
  expect(world.keysTo('ai-tools')).toEqual([]);
});

test('what is kept for a while is forgotten once a day, however long no meeting begins and however often the process restarts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wild-jobs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const world = await running(join(folder, 'wild.db'));
  const reply = notice('Done.');
  const isKept = () =>
    world.in(async ({ calls, stowed }) => ({
      morning: (await calls.replyTo('morning')) !== undefined,
      evening: (await calls.replyTo('evening')) !== undefined,
      button: (await stowed.get('button')) !== undefined,
    }));
  await world.in(async ({ calls, stowed }) => {
    await calls.keep('morning', { reply, refused: false }, Temporal.Instant.from('2026-04-16T06:00:00Z'));
    await calls.keep('evening', { reply, refused: false }, Temporal.Instant.from('2026-04-16T18:00:00Z'));
    await calls.keep('midnight', { reply, refused: false }, Temporal.Instant.from('2026-04-17T00:00:00Z'));
    await stowed.keep('button', 'carried', Temporal.Instant.from('2026-04-16T18:00:00Z'));
  });
  expect(String(await world.jobs.nextDueAt())).toBe('2026-04-24T00:00:00Z');
  await world.runUntil('2026-04-23T23:59:00Z');
  await world.restart();
  await world.jobs.settle();
  expect(await isKept()).toEqual({ morning: true, evening: true, button: true });
  await world.runUntil('2026-04-24T00:00:00Z');
  expect(await isKept()).toEqual({ morning: false, evening: false, button: true });
  expect(String(await world.jobs.nextDueAt())).toBe('2026-04-25T00:00:00Z');
  await world.restart();
  await world.settleAt('2026-10-14T12:00:00Z');
  expect(await isKept()).toEqual({ morning: false, evening: false, button: false });
  expect(world.faults).toEqual([]);
});

test('what is due next is the nearest of reminders, tries and the series going on', async () => {
  const world = await running();
  expect(String(await world.jobs.nextDueAt())).toBe('2026-05-27T11:00:00Z');
  world.platform.send = async () => {
    throw new DeliveryProblem('down', { kind: 'later' });
  };
  await world.put('news', person('ch-cio'));
  await world.jobs.settle();
  expect(String(await world.jobs.nextDueAt())).toBe('2026-04-16T15:00:30Z');
});

test('the loop settles at once, and stops after what is under way', async () => {
  const world = await running();
  const { send } = world.platform;
  const gate = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  world.platform.send = async (delivery) => {
    reached.resolve();
    await gate.promise;
    return send(delivery);
  };
  await world.put('slow', person('ch-cio'));
  const loop = startLoop(world.jobs);
  await reached.promise;
  const stopped = loop.stop();
  expect(world.sent).toEqual([]);
  gate.resolve();
  await stopped;
  expect(world.keysTo('ch-cio')).toEqual(['slow']);
});

test('what falls due within the minute is done then, not with the next minute', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const dues = ['PT3S', 'PT3H'];
  const start = Temporal.Instant.from('2026-04-16T15:00:00Z');
  let settled = 0;
  const jobs = {
    settle: async () => void settled++,
    nextDueAt: async () => start.add(dues.shift() ?? 'PT3H'),
    stop: async () => undefined,
  };
  const timed = withTimer(jobs, { now: () => start }, (about, error) => expect.fail(`${about}: ${String(error)}`));
  await timed.settle();
  await vi.advanceTimersByTimeAsync(2999);
  expect(settled).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(settled).toBe(2);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(settled).toBe(2);
  await timed.stop();
});
