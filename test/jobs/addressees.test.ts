import { expect, test } from 'vitest';
import { person } from '../db/samples.ts';
import { outboxWorld, to } from './outbox/world.ts';

const counts = async (world: Awaited<ReturnType<typeof outboxWorld>>) => world.in(({ outbox }) => outbox.undelivered());

test('a letter to somebody without an account waits, is counted, and goes once they have one', async () => {
  const world = await outboxWorld();
  await world.in(({ people }) => people.save(person('guy')));
  await world.put('hello', to('guy'));
  await world.settle();
  expect(await counts(world)).toEqual({ waiting: 1, givenUp: 0 });
  const health = await world.in((tables) => tables.health());
  expect({ unsent: health.unsent, waiting: health.waiting, failed: health.failed }).toEqual({
    unsent: 0,
    waiting: 1,
    failed: 0,
  });
  await world.in(({ people }) => people.addAccount('guy', { platform: 'slack', workspace: 'T1', id: 'guy' }));
  await world.settle();
  expect(world.to('T1 guy')).toEqual(['hello']);
  expect(await counts(world)).toEqual({ waiting: 0, givenUp: 0 });
});

test('letters to a group without a channel and to a secretariat without people go when there is one', async () => {
  const world = await outboxWorld();
  await world.in(async ({ people, groups }) => {
    for (const id of ['eve', 'fay']) await people.save(person(id));
    const cio = await groups.get('cio');
    if (!cio) throw new Error('the group is not there');
    await groups.save({ ...cio, id: 'ai', slug: 'ai', name: 'AI Tools', code: 'AI' });
  });
  await world.put('to the group', { kind: 'group', id: 'ai' });
  await world.put('to the secretariat', { kind: 'secretariat' });
  await world.settle();
  expect(await counts(world)).toEqual({ waiting: 2, givenUp: 0 });
  await world.in(async ({ people, channels }) => {
    await channels.save({ platform: 'slack', workspace: 'T2', id: 'C2', name: 'ai-talk', groupId: 'ai' });
    await people.save(person('ana', { secretariat: true }));
  });
  await world.settle();
  expect(world.to('T2 C2')).toEqual(['to the group']);
  expect(world.to('T1 ana')).toEqual(['to the secretariat']);
});

test('a letter to an account of a platform that is off goes after a start with that platform', async () => {
  const world = await outboxWorld({ platforms: ['teams'] });
  await world.put('hello', to('ana'));
  await world.settle();
  expect(await counts(world)).toEqual({ waiting: 1, givenUp: 0 });
  world.turnOn('slack');
  await world.settle();
  expect(world.to('T1 ana')).toEqual(['hello']);
});

test('a letter is given up at its end, counted as failed, and never sent', async () => {
  const world = await outboxWorld();
  await world.in(({ people }) => people.save(person('guy')));
  const until = world.now().add({ hours: 2 });
  await world.in(({ outbox }) =>
    outbox.put({ key: 'late', to: to('guy'), view: { body: [] }, at: world.now(), until }),
  );
  await world.settle();
  expect(await world.nextDueAt()).toBe(String(until));
  await world.later('PT2H');
  expect(await counts(world)).toEqual({ waiting: 0, givenUp: 1 });
  expect((await world.in((tables) => tables.health())).failed).toBe(1);
  await world.in(({ people }) => people.addAccount('guy', { platform: 'slack', workspace: 'T1', id: 'guy' }));
  await world.settle();
  expect(world.sent).toEqual([]);
});
