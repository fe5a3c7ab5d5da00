import { openStore } from '../../db/sqlite/open.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';

import { dayLong, minute } from './expected.ts';
import { quarterlyDays } from './gathering.ts';
import { happen, type Stage } from './happen.ts';
import { compareLedger, ledgerOf, nameOfMessage } from './ledger.ts';
import { createModel } from './model.ts';
import { createLife } from './mortal.ts';
import { createPlatforms, type Message, placeOf } from './platform.ts';
import { createProcess } from './process.ts';
import { randomFrom } from './random.ts';
import { type Event, eventsBefore, type Happening } from './story.ts';
import { createTime } from './time.ts';
import { beginning, fill, worldOf } from './world.ts';

/** A bug put in on purpose: the store or a messenger as it would be with it. */
export type Plant = { store?: (store: Store) => Store; messenger?: (messenger: Messenger) => Messenger };
/** `only`: nothing else happens. `tell` is told of each thing as it comes to pass. `open`: where the store is, in memory where absent. */
export type Shape = {
  seed: number;
  years: number;
  people: number;
  plant?: Plant;
  only?: readonly Happening[];
  tell?: (line: string) => void;
  open?: () => Promise<Store>;
};
export type Report = { messages: number; reminders: number; events: number; deaths: number; ticks: number };

/** Simulates the years of one seed and returns what came to pass; throws a Broken at the first thing that does not hold. */
export async function simulate(shape: Shape): Promise<Report> {
  const { seed, years, people, plant = {}, only, tell = () => {}, open = async () => openStore(':memory:') } = shape;
  const random = randomFrom(seed);
  const time = createTime(beginning.epochMilliseconds);
  const life = createLife();
  const world = worldOf(random, people);
  const messages: Message[] = [];
  let broken: unknown;
  const platforms = createPlatforms({
    ...{ random, now: time.now, pass: time.pass },
    onMessage(message) {
      messages.push(message);
      tell(
        `${time.clock.now()} ${message.delivery.key} to ${placeOf(message.delivery)}${message.told ? '' : ', in doubt'}`,
      );
      try {
        model.judge(message);
      } catch (error) {
        broken ??= error;
      }
    },
    onLost: (delivery) => model.excuse(delivery, time.now()),
  });
  const model = createModel(world, platforms, time.calm);
  const store = await open();
  try {
    await store.transaction((tables) => fill(tables, world, random));
    let told = 0;
    const process = createProcess({
      ...{ random, time, life },
      store: plant.store?.(store) ?? store,
      messengers: platforms.messengers.map((one) => plant.messenger?.(one) ?? one),
      async onDeath() {
        tell(`${time.clock.now()} killed`);
        // Of what it was sending as it died, nobody knows whether it came through.
        const fresh = messages.slice(told);
        const ledger = await ledgerOf(store, fresh);
        for (const message of fresh) if (!ledger.has(nameOfMessage(message))) message.told = false;
      },
    });
    const stage: Stage = { random, time, life, world, model, platforms, process };
    const events = await begin(stage, store, years, only);
    const end = Math.max(...[...model.gatherings.values()].map(({ at }) => at)) + 40 * dayLong;
    const total = events.length;
    for (;;) {
      told = messages.length;
      const from = time.now();
      await process.settle();
      if (broken) throw broken;
      const owed = model.check(from);
      const due = Math.min(await process.nextDueAt(), owed, model.nextInSight(time.now()));
      // A tick comes on the minute, or a little after.
      const tick =
        Math.max(Math.ceil(due / minute), Math.floor(time.now() / minute) + 1) * minute + random.whole(0, 300);
      while (events[0] && events[0].at < time.now() - minute) events.shift();
      const [event] = events;
      if (Math.min(tick, event?.at ?? tick) > end) break;
      if (!event || event.at > tick) {
        time.pass(tick - time.now());
        continue;
      }
      events.shift();
      time.pass(Math.max(0, event.at - time.now()));
      tell(`${time.clock.now()} ${event.what} ${event.meetingId}`);
      await happen(event, stage);
    }
    await compareLedger(store, model.stood);
    const reminders = messages.filter(({ delivery }) => delivery.key.startsWith('remind:')).length;
    return { messages: messages.length, reminders, events: total, ...process.counts };
  } finally {
    await store.close();
  }
}

/** Schedules both groups' series, and lays out what will happen before each meeting. */
async function begin(
  { random, time, world, model, process }: Stage,
  store: Store,
  years: number,
  only: readonly Happening[] | undefined,
): Promise<Event[]> {
  let day = Temporal.PlainDate.from('2026-02-02').add({ days: random.whole(0, 40) });
  const events: Event[] = [];
  for (const { id: groupId, slug, zone } of world.gangs) {
    const hours = String(random.chance(0.5) ? 13 : random.whole(0, 23)).padStart(2, '0');
    const clock = `${hours}:${random.pick(['00', '30'])}`;
    const values = { group: slug, day: day.toString(), time: clock, repeat: 'quarterly', minutes: '90', zone };
    const isDone = await process.press(world.secretary, 'meetings schedule', { ...values, confirmed: 'yes' });
    const [series] = await store.transaction(async (tables) =>
      (await tables.meetings.allSeries()).filter((one) => one.groupId === groupId),
    );
    if (!isDone || !series) throw new Error(`the series of ${slug} could not be scheduled`);
    for (const on of quarterlyDays(day, years)) {
      const start = on.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(clock) });
      const [at, since] = [start.epochMilliseconds, time.now()];
      const gathering = { id: `${series.id}_${on}`, groupId, start, at, since, cancelled: false };
      model.gatherings.set(gathering.id, { ...gathering, starts: new Map([[at, since]]), answers: new Map() });
      events.push(...eventsBefore(gathering, random, { many: 6, only }));
    }
    day = day.add({ days: random.whole(0, 6) });
  }
  return events.sort((one, other) => one.at - other.at);
}
