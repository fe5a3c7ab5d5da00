import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Delivery } from '../../src/ports/letter.ts';
import { DeliveryProblem } from '../../src/ports/messenger.ts';
import { folder } from '../running.ts';
import { outboxWorld, to } from './outbox/world.ts';

const resentLine = 'Sent again after an interruption; you may have had it already.';
const later = (seconds: number) =>
  new DeliveryProblem('ratelimited', { kind: 'later', retryAfter: Temporal.Duration.from({ seconds }) });
const gone = (why: 'blocked' | 'left' | 'deactivated' | 'closed') =>
  new DeliveryProblem('account_inactive', { kind: 'gone', why });
const rows = { kind: 'secretariat' } as const;

test('a workspace that is slow holds up no other, not even what is put meanwhile', async () => {
  const world = await outboxWorld();
  const gate = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  world.send = async (delivery) => {
    if (delivery.destination.workspace === 'T1') {
      reached.resolve();
      await gate.promise;
    }
    return world.arrive(delivery);
  };
  await world.put('slow', to('ana'));
  await world.put('next', to('ben'));
  await world.put('quick', to('cleo'));
  let isSettled = false;
  const settling = world.settle().then(() => (isSettled = true));
  await reached.promise;
  await world.put('meanwhile', { kind: 'group', id: 'cio' });
  await world.put('elsewhere', to('dan'));
  const again = world.settle();
  while (world.sent.length < 3) await new Promise(setImmediate);
  expect(new Set(world.ids())).toEqual(new Set(['quick#1', 'meanwhile#1', 'elsewhere#1']));
  expect(isSettled).toBe(false);
  gate.resolve();
  await Promise.all([settling, again]);
  expect(world.ids().slice(3)).toEqual(['slow#1', 'next#1']);
});

test('Retry-After holds one workspace, through a restart too; the others go on, and then all comes in order', async () => {
  const world = await outboxWorld({ url: join(folder(), 'wild.db') });
  const tries: string[] = [];
  world.send = async (delivery) => {
    tries.push(delivery.id);
    if (tries.length === 1) throw later(90);
    return world.arrive(delivery);
  };
  for (const [key, who] of Object.entries({ a: 'ana', b: 'ana', c: 'cleo', d: 'ben' })) await world.put(key, to(who));
  await world.settle();
  expect(world.ids()).toEqual(['c#1']);
  expect(tries).toHaveLength(2);
  await world.restart();
  await world.put('e', to('ana'));
  await world.later('PT89S');
  expect(world.ids()).toEqual(['c#1']);
  expect(await world.nextDueAt()).toBe(String(world.now().add({ seconds: 1 })));
  await world.later('PT1S');
  expect(world.ids()).toEqual(['c#1', 'a#1', 'b#1', 'd#1', 'e#1']);
  expect(world.faults).toEqual([]);
});

test('however often a platform asks to wait, no letter is given up for it', async () => {
  const world = await outboxWorld();
  let tries = 0;
  world.send = async (delivery) => {
    tries += 1;
    if (tries <= 40) throw later(0);
    return world.arrive(delivery);
  };
  await world.put('a', to('ana'));
  await world.later('PT39S');
  expect(world.ids()).toEqual([]);
  await world.later('PT1S');
  expect(world.ids()).toEqual(['a#1']);
});

test('who is gone is reported to the secretariat once, and again only when they were reached in between', async () => {
  const world = await outboxWorld();
  const unreachable = new Set(['ana']);
  world.send = async (delivery) => {
    if (unreachable.has(delivery.destination.id)) throw gone('blocked');
    return world.arrive(delivery);
  };
  for (const key of ['1', '2', '3']) {
    await world.put(key, to('ana'));
    await world.later('PT1H');
  }
  expect(world.to('T1 eve')).toEqual([
    'Not reached\n' +
      'Person ana has blocked the bot, so nothing reaches them there. Please write to them another way.\n' +
      'Account: slack:T1:ana. You will be told again only once something has reached it meanwhile.\n' +
      '[Who is this?]',
  ]);
  expect(world.to('T1 fay')).toHaveLength(1);
  expect(world.gone[0]).toBe('1#1: blocked: account_inactive');
  unreachable.clear();
  await world.put('back', to('ana'));
  await world.later('PT1H');
  unreachable.add('ana');
  await world.put('away', to('ana'));
  await world.put('still away', to('ana'));
  await world.later('PT24H');
  expect(world.to('T1 eve')).toHaveLength(2);
  expect(world.faults).toEqual([]);
});

test('that the secretariat itself is gone goes round once; a channel that is gone is reported by its name', async () => {
  const world = await outboxWorld();
  world.send = async (delivery) => {
    if (['eve', 'fay'].includes(delivery.destination.id)) throw gone('deactivated');
    if (delivery.destination.id === 'C1') throw gone('left');
    return world.arrive(delivery);
  };
  await world.put('news', rows);
  await world.later('PT24H');
  // The letter fails at both; a report of each, each to both, is tried for longer and causes no further one.
  expect(await world.counts()).toEqual({ waiting: 4, sending: 0, sent: 0, failed: 2 });
  world.send = async (delivery) => {
    if (delivery.destination.id === 'C1') throw gone('left');
    return world.arrive(delivery);
  };
  await world.put('minutes', { kind: 'group', id: 'cio' });
  await world.later('PT24H');
  expect(world.to('T1 fay').filter((text) => text.includes('channel'))).toEqual([
    expect.stringContaining('The bot is no longer in the channel cio-talk, so nothing reaches it.'),
  ]);
});

test('a letter that cannot be drawn, or at which the messenger breaks, rests as failed with its reason and stops nobody', async () => {
  const world = await outboxWorld();
  world.send = async (delivery: Delivery) => {
    if (delivery.key === 'breaks') throw new TypeError('undefined is not a function');
    return world.arrive(delivery);
  };
  const undrawable = { kind: 'say', key: 'join.already', values: {} } as const;
  await world.put('undrawable', to('ana'), undrawable);
  await world.put('breaks', to('ana'));
  await world.put('after', to('ana'));
  await world.settle();
  expect(world.ids()).toEqual(['after#1']);
  await world.later('PT24H');
  expect(await world.counts()).toEqual({ waiting: 0, sending: 0, sent: 5, failed: 2 });
  expect(new Set(world.faults)).toEqual(
    new Set([expect.stringMatching(/^delivery undrawable#1: /), 'delivery breaks#1: undefined is not a function']),
  );
});

test('where nobody knows how it went, the platform is asked before it is sent again, or else the letter says so', async () => {
  const world = await outboxWorld();
  world.send = async (delivery) => {
    await world.arrive(delivery);
    throw new Error('socket hang up');
  };
  await world.put('s', to('ana'));
  await world.put('t', to('dan'));
  await world.settle();
  world.send = world.arrive;
  // Not before a request that is still under way must have come through.
  await world.later('PT119S');
  expect(world.sent).toHaveLength(2);
  await world.later('PT1S');
  expect(world.to('T1 ana')).toEqual(['s']);
  expect(world.to('tenant dan')).toEqual(['t', `t\n${resentLine}`]);
  expect(await world.counts()).toMatchObject({ sending: 0, sent: 2 });
});

test('a messenger that never answers is given up on, and its letter sent again when that is safe', async () => {
  const world = await outboxWorld({ timeoutMs: 50 });
  world.send = () => new Promise(() => undefined);
  await world.put('a', to('dan'));
  await world.settle();
  expect(world.faults).toEqual(['delivery a#1: no answer in 0.05 s']);
  world.send = world.arrive;
  await world.later('PT2M');
  expect(world.to('tenant dan')).toEqual([`a\n${resentLine}`]);
});

test('a letter that failed for sure, once or often, is not said to be sent again', async () => {
  const world = await outboxWorld();
  let tries = 0;
  world.send = async (delivery) => {
    tries += 1;
    if (tries < 4) throw new DeliveryProblem('internal_error', { kind: 'later' });
    return world.arrive(delivery);
  };
  await world.put('a', to('dan'));
  await world.later('PT1H');
  expect(world.to('tenant dan')).toEqual(['a']);
});

test('to stop is to finish what is under way and to begin nothing more', async () => {
  const world = await outboxWorld();
  const gate = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  world.send = async (delivery) => {
    reached.resolve();
    await gate.promise;
    return world.arrive(delivery);
  };
  await world.put('a', to('ana'));
  await world.put('b', to('ana'));
  const settling = world.settle();
  await reached.promise;
  const stopping = world.stop();
  gate.resolve();
  await Promise.all([stopping, settling, world.settle()]);
  expect(world.ids()).toEqual(['a#1']);
  expect(await world.counts()).toMatchObject({ sent: 1, sending: 0, waiting: 1 });
});
