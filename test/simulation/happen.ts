import { dayLong, hour, local, minute } from './expected.ts';
import type { Gathering } from './gathering.ts';
import type { Model } from './model.ts';
import type { Life } from './mortal.ts';
import type { Platforms } from './platform.ts';
import type { Process } from './process.ts';
import type { Random } from './random.ts';
import type { Event } from './story.ts';
import type { Time } from './time.ts';
import { type Someone, type World, workspaces, zoneFor } from './world.ts';

export type Stage = {
  random: Random;
  time: Time;
  life: Life;
  world: World;
  model: Model;
  platforms: Platforms;
  process: Process;
};

/** Performs the event and tells the model what came of it. */
export async function happen({ what, meetingId }: Event, stage: Stage): Promise<void> {
  const { random, time, life, world, model, platforms, process } = stage;
  const gathering = model.gatherings.get(meetingId);
  if (!gathering) throw new Error(`${meetingId} is not there`);
  const someone = random.pick(world.people);
  switch (what) {
    case 'move':
      return move(gathering, stage);
    case 'cancel':
      return cancel(gathering, stage);
    case 'answer':
      return answer(gathering, someone, stage);
    case 'zone':
      return changeZone(someone, stage);
    case 'language':
      await process.press(someone, 'profile update', { language: random.pick(['en', 'fr']) });
      return;
    case 'join':
      return join(gathering, someone, stage);
    case 'leave':
      return leave(gathering, someone, stage);
    case 'crash':
      return life.dieAfter(random.spread(1, 600));
    case 'down':
      return process.rest(random.spread(minute, 21 * dayLong));
    case 'outage':
      return platforms.fail(random.pick(workspaces), 'down', time.now() + random.spread(10_000, 4 * hour));
    case 'limit':
      return platforms.fail(random.pick(workspaces), 'limited', time.now() + random.spread(1000, 10 * minute));
    case 'doubt':
      return platforms.doubt(random.whole(1, 5));
    case 'gone':
      return platforms.leave(someone.account, random.chance(0.5));
    case 'forward':
      return time.pass(random.spread(1000, 2 * dayLong));
    case 'backward':
      return time.back(random.spread(1000, 2 * hour));
    case 'twice':
      return process.settle(3);
  }
}

async function move(gathering: Gathering, { random, time, world, model, process }: Stage): Promise<void> {
  const zone = gathering.start.timeZoneId;
  const near = random.chance(0.5);
  const by = near ? random.spread(15 * minute, 10 * hour) : random.spread(hour, 15 * dayLong);
  const away = gathering.at + (random.chance(0.5) ? by : -by);
  const before = [...gathering.starts.keys()].filter((at) => at !== gathering.at);
  const at = before.length > 0 && random.chance(0.4) ? random.pick(before) : away;
  const later = local(at, zone).round({ smallestUnit: 'minute', roundingIncrement: 15 });
  const wall = later.toPlainDateTime();
  const values = {
    meeting: gathering.id,
    day: wall.toPlainDate().toString(),
    time: wall.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
  if (!(await process.press(world.secretary, 'meetings move', { ...values, confirmed: 'yes' }))) return;
  gathering.start = wall.toZonedDateTime(zone);
  gathering.at = gathering.start.epochMilliseconds;
  gathering.since = time.now();
  if (!gathering.starts.has(gathering.at)) gathering.starts.set(gathering.at, gathering.since);
  model.cards.change(gathering);
}

async function cancel(gathering: Gathering, { world, model, process }: Stage): Promise<void> {
  const values = { meeting: gathering.id, confirmed: 'yes' };
  if (!(await process.press(world.secretary, 'meetings cancel', values))) return;
  gathering.cancelled = true;
  model.cards.change(gathering);
}

async function answer(gathering: Gathering, someone: Someone, { random, model, process }: Stage): Promise<void> {
  const said = random.pick(['yes', 'maybe', 'no', 'no']);
  if (!(await process.press(someone, 'meetings answer', { meeting: gathering.id, answer: said }))) return;
  gathering.answers.set(someone.id, said);
  model.cards.change(gathering);
}

async function changeZone(someone: Someone, { random, time, model, process }: Stage): Promise<void> {
  const zone = zoneFor(random);
  if (await process.press(someone, 'profile update', { zone })) model.settleIn(someone, zone, time.now());
}

async function join(gathering: Gathering, someone: Someone, { time, world, model, process }: Stage): Promise<void> {
  const group = world.gangs.find(({ id }) => id === gathering.groupId)?.slug ?? '';
  const values = { group, office: someone.office, name: `Person ${someone.id}`, email: someone.email };
  if (!(await process.press(world.secretary, 'members add', values))) return;
  someone.groups.add(gathering.groupId);
  model.join(someone, gathering.groupId, time.now());
}

async function leave(gathering: Gathering, someone: Someone, { world, process }: Stage): Promise<void> {
  const group = world.gangs.find(({ id }) => id === gathering.groupId)?.slug ?? '';
  if (await process.press(someone, 'leave', { group, confirmed: 'yes' })) someone.groups.delete(gathering.groupId);
}
