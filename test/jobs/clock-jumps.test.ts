import { expect, onTestFinished, test } from 'vitest';
import { createJobs } from '../../src/jobs/jobs.ts';
import type { Delivery } from '../../src/ports/letter.ts';
import { healthSettings } from '../../src/ports/tables/settings.ts';
import { network } from '../conversation.ts';
import { networkStore } from '../stores.ts';

const june = 'series_cio-network_2026-06-10';

/** Jobs over the sample network by a clock that can be set wrong, and one that cannot. */
async function running() {
  let [wall, elapsed] = [Temporal.Instant.from('2026-04-16T15:00:00Z'), 0];
  const store = await networkStore({ now: wall, network, people: true });
  onTestFinished(() => store.close());
  const sent: Delivery[] = [];
  const start = (elapsedMs?: () => number) =>
    createJobs({
      store,
      clock: { now: () => wall },
      messengers: [
        {
          platform: 'local',
          canReadBack: false,
          find: async () => undefined,
          send: async (delivery) => `message ${sent.push(delivery)}`,
        },
      ],
      network,
      random: () => 0.5,
      onFault: (about, error) => {
        throw new Error(about, { cause: error });
      },
      ...(elapsedMs && { elapsedMs }),
    });
  let jobs = start(() => elapsed);
  const world = {
    sent,
    in: store.transaction,
    settle: () => jobs.settle(),
    set(duration: string) {
      wall = wall.add(duration);
    },
    pass: (duration: string) => {
      wall = wall.add(duration);
      elapsed += Temporal.Duration.from(duration).total('milliseconds');
    },
    /** Time passes with a tick at each step. */
    async live(minutes: number, step = 'PT4M') {
      const end = wall.add({ minutes });
      while (Temporal.Instant.compare(wall, end) < 0) {
        world.pass(step);
        await jobs.settle();
      }
    },
    /** The program of before, which believes every clock. */
    believe() {
      jobs = start();
    },
    restart() {
      jobs = start(() => elapsed);
    },
    ofJune: () => sent.filter(({ key }) => key.startsWith(`remind:${june}`)).length,
  };
  await jobs.settle();
  return world;
}
const year = `PT${365 * 24}H`;

test('a clock that is a year ahead for one tick costs no reminder', async () => {
  const world = await running();
  world.set(year);
  await world.settle();
  const held = await world.in(({ settings }) => settings.get(healthSettings.heldFor));
  expect(held).toBe(`PT${365 * 24 * 60}M`);
  world.set(`-${year}`);
  await world.settle();
  expect(await world.in(({ settings }) => settings.get(healthSettings.heldFor))).toBe('');
  const states = await world.in(({ reminders }) => reminders.ofMeeting(june));
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['planned']));
});

test('what a wrong clock had skipped, given up and put off comes back with the right one', async () => {
  const world = await running();
  await world.in(({ outbox, people }) =>
    people.get('p_ch-cio').then(
      (one) =>
        one &&
        outbox.put({
          key: 'a',
          to: { kind: 'person', id: one.id },
          view: { body: [] },
          at: Temporal.Instant.from('2026-04-16T15:00:00Z'),
          until: Temporal.Instant.from('2026-08-16T15:00:00Z'),
        }),
    ),
  );
  world.believe();
  world.set(year);
  await world.settle();
  expect(world.sent.filter(({ key }) => key === 'a')).toEqual([]);
  world.set(`-${year}`);
  world.restart();
  // Behind what was written down last: the clock is held until it has been steady.
  await world.settle();
  expect(world.sent.filter(({ key }) => key === 'a')).toEqual([]);
  await world.live(60);
  expect(world.sent.filter(({ key }) => key === 'a')).toHaveLength(1);
  const states = await world.in(({ reminders }) => reminders.ofMeeting(june));
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['planned']));
});

test('a machine that slept for a day goes on after ten minutes', async () => {
  const world = await running();
  world.set(`PT${41 * 24}H`);
  await world.live(6);
  expect(world.ofJune()).toBe(0);
  await world.live(12);
  expect(world.ofJune()).toBeGreaterThan(0);
});
