import { expect, test } from 'vitest';
import { commonSlackErrors, responseUrlErrors, slackErrors } from '../payloads/slack-errors.ts';
import type { Fault } from './network.ts';
import { slackWorld } from './world.ts';

/** Returns numbers from 0 up to 1, the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the errors that Slack documents for the method, or one of its servers' own. */
const randomFault =
  (random: () => number) =>
  (method: string): Fault => {
    const own = method.startsWith('/') ? responseUrlErrors.codes : (slackErrors[method]?.codes ?? []);
    const codes = [...own, ...commonSlackErrors.codes];
    const code = codes[Math.floor(random() * codes.length)] ?? 'internal_error';
    if (code === 'ratelimited' || code === 'rate_limited')
      return { status: 429, headers: { 'retry-after': String(1 + Math.floor(random() * 3600)) } };
    if (random() < 0.1) return { status: [500, 502, 503][Math.floor(random() * 3)] ?? 500, body: 'no' };
    return { status: 200, body: { ok: false, error: code } };
  };

test('after ten days in which Slack refused everything each letter is sent, reported or waits with a reason', async () => {
  const world = await slackWorld({ canReadBack: true });
  const { slack, store } = world;
  const random = seeded(20_261_125);
  await world.command('sec', 'help');
  await world.command('sec', 'channel bind cio');
  await world.command('ana', 'join cio JP CIO');
  await world.press('sec', 'Approve', (await slack.messages('sec')).at(-1)?.blocks);
  await world.command('sec', 'chair confirm cio "ana person"');
  const heap = process.memoryUsage().heapUsed;

  slack.storm(randomFault(random));
  for (let day = 1; day <= 10; day++) {
    if (day % 4 === 1)
      await world.command('sec', `actions add cio "Task ${day}" --owner "ana person" --due 2026-05-${10 + day}`);
    await world.command(day % 2 ? 'bea' : 'guest', 'groups', { user_name: 'u0new00001' });
    await world.event({ type: 'app_home_opened', user: slack.idOf('ana'), tab: day % 2 ? 'home' : 'messages' });
    if (day === 2)
      await world.command('bea', 'join cio PE "CIO of PE" --first Bea --last Pe --email bea@pe.example', {
        user_name: 'u0new00001',
      });
    await world.later('P1D');
  }
  slack.storm();
  await world.later('P8D');

  const counts = await store.transaction(({ outbox }) => outbox.counts());
  const letters = await store.transaction(({ outbox }) => outbox.ledger(''));
  expect(counts).toMatchObject({ sending: 0 });
  for (const { key, delivery, isWaiting } of letters) {
    const { state, problem } = delivery ?? {};
    expect(state === 'sent' || isWaiting || (problem ?? '') !== '', `${key}: ${state}`).toBe(true);
  }
  // What rests unsent was reported to the secretariat, in a letter that came.
  const unsent = letters.filter(({ delivery }) => delivery?.state === 'failed');
  expect(unsent.length).toBeGreaterThan(0);
  const came = letters.filter(({ delivery }) => delivery?.state === 'sent').map(({ key }) => key);
  for (const { key, delivery } of unsent) {
    const { workspace, id } = delivery?.destination ?? {};
    const told = came.filter((one) => /^(unsent|unreachable):/.test(one) && one.includes(`slack:${workspace}:${id}`));
    expect(told, `${key}: ${delivery?.problem}`).not.toEqual([]);
  }

  // Nobody is told twice, and nobody is a stranger.
  const keys = slack
    .callsOf('chat.postMessage')
    .filter(({ answer }) => answer.ok)
    .flatMap(({ args }) => (args.metadata ? [`${args.channel} ${JSON.stringify(args.metadata)}`] : []));
  expect(keys).toEqual([...new Set(keys)]);
  for (const name of ['bea', 'guest']) await world.command(name, 'groups', { user_name: 'u0new00001' });
  for (const name of ['bea', 'guest']) {
    const account = { platform: 'slack', workspace: slack.team, id: slack.idOf(name) } as const;
    expect(await store.transaction(({ people }) => people.byAccount(account))).toMatchObject({
      name: `${name} person`,
    });
  }
  expect(process.memoryUsage().heapUsed - heap).toBeLessThan(128 * 1024 * 1024);
});
