import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DeliveryProblem } from '../../src/ports/messenger.ts';
import { folder } from '../running.ts';
import { outboxWorld, to } from './outbox/world.ts';

type World = Awaited<ReturnType<typeof outboxWorld>>;
const withdraw = (world: World) =>
  world.in(({ outbox }) => outbox.withdraw('remind:m1:', 'the meeting was cancelled', world.now()));
const problems = (world: World) =>
  world.in(async ({ outbox }) => (await outbox.ledger('remind:m1:')).map(({ delivery }) => delivery?.problem));

/** The process dies while a message is on its way to Ana (Slack) or Dan (Teams): its platform has not taken it. */
async function died(id: string): Promise<World> {
  const world = await outboxWorld({ url: join(folder(), 'wild.db') });
  const isSending = Promise.withResolvers<void>();
  world.send = () => {
    isSending.resolve();
    return new Promise<string>(() => undefined);
  };
  await world.put(`remind:m1:${id}`, to(id));
  void world.settle();
  await isSending.promise;
  await world.restart();
  world.send = world.arrive;
  return world;
}

test.each(['ana', 'dan'])('what was withdrawn after a crash while it was being sent to %s does not go', async (id) => {
  const world = await died(id);
  await withdraw(world);
  await world.later('PT10M');
  expect(world.sent).toEqual([]);
  expect(await problems(world)).toEqual(['the meeting was cancelled']);
});

test('what was withdrawn while an attempt failed is not tried again', async () => {
  const world = await outboxWorld();
  world.send = async () => {
    await withdraw(world);
    throw new DeliveryProblem('the platform is down', { kind: 'later' });
  };
  await world.put('remind:m1:ana', to('ana'));
  await world.settle();
  world.send = world.arrive;
  await world.later('PT2H');
  expect(world.sent).toEqual([]);
  expect(await problems(world)).toEqual(['the meeting was cancelled']);
});

test('what was withdrawn and had come through is found and counted as sent', async () => {
  const world = await died('ana');
  world.sent.push({ id: 'remind:m1:ana#1', place: 'T1 ana', text: 'it had come through' });
  await withdraw(world);
  await world.later('PT10M');
  expect(await world.counts()).toMatchObject({ sent: 1, failed: 0 });
});

test('what was withdrawn while it was being sent and is put again goes after all', async () => {
  const world = await died('ana');
  await withdraw(world);
  await world.put('remind:m1:ana', to('ana'), 'it will be held after all');
  await world.later('PT10M');
  expect(world.to('T1 ana')).toEqual(['it will be held after all']);
});

test('failed letters are sent again when that is asked for, those of no more use are not', async () => {
  const world = await outboxWorld();
  world.send = async () => {
    throw new DeliveryProblem('the account is gone', { kind: 'gone', why: 'left' });
  };
  const view = { body: [] };
  await world.in(async ({ outbox }) => {
    await outbox.put({ key: 'news:1', to: to('ana'), view, at: world.now() });
    await outbox.put({ key: 'late:1', to: to('ben'), view, at: world.now(), until: world.now().add({ hours: 1 }) });
  });
  await world.settle();
  world.send = world.arrive;
  await world.later('PT2H');
  const retry = (keyPrefixes?: string[]) =>
    world.in(({ outbox }) =>
      outbox.retryFailed(
        { since: world.now().subtract({ hours: 24 }), ...(keyPrefixes && { keyPrefixes }) },
        world.now(),
      ),
    );
  expect(await retry(['late:'])).toBe(0);
  expect(await retry(['news:', 'late:'])).toBe(1);
  await world.settle();
  expect(world.sent.map(({ id }) => id)).toContain('news:1#1');
  expect(world.sent.map(({ id }) => id)).not.toContain('late:1#1');
});
