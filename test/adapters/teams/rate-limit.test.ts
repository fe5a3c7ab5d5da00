import { expect, test } from 'vitest';
import { createRateLimit } from '../../../adapters/teams/rate-limit.ts';

/** A pace on a clock that jumps to whenever somebody waits for next, and what was sent when. */
function paceOnClock() {
  let now = 0;
  const waiting: { until: number; go: () => void }[] = [];
  const after = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => waiting.push({ until: now + milliseconds, go: resolve }));
  const sent: { what: string; at: number }[] = [];
  const { inOrder: paced, read } = createRateLimit({ now: () => now, after });
  const send = (conversation: string, what: string, tenant = 'tenant') =>
    paced(tenant, conversation, async () => void sent.push({ what, at: now }));
  return {
    sent,
    paced,
    read,
    send,
    /** Moves the clock on until all of this has happened. */
    async all(work: Promise<unknown>[]): Promise<void> {
      let isDone = false;
      const done = Promise.allSettled(work).then(() => {
        isDone = true;
      });
      while (!isDone) {
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
        waiting.sort((one, other) => one.until - other.until);
        const next = waiting.shift();
        if (next) now = Math.max(now, next.until);
        next?.go();
      }
      await done;
    },
  };
}

/** The most in any window of so many milliseconds. */
const maxWithin = (times: readonly number[], within: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + within).length));

test('in one conversation: in order, seven in a second, sixty in half a minute', async () => {
  const { all, send, sent } = paceOnClock();
  await all(Array.from({ length: 150 }, (_, n) => send('c', String(n))));
  expect(sent.map(({ what }) => what)).toEqual(Array.from({ length: 150 }, (_, n) => String(n)));
  const times = sent.map(({ at }) => at);
  expect(maxWithin(times, 1000)).toBe(7);
  expect(maxWithin(times, 30_000)).toBe(60);
  expect(times.at(-1)).toBeLessThan(90_000);
});

test('in one tenant fifty in a second, over all its conversations; another tenant does not wait for it', async () => {
  const { all, send, sent } = paceOnClock();
  const many = Array.from({ length: 120 }, (_, n) => send(`c${n}`, 'here'));
  await all([...many, send('elsewhere', 'there', 'other')]);
  const here = sent.filter(({ what }) => what === 'here').map(({ at }) => at);
  expect(here).toHaveLength(120);
  expect(maxWithin(here, 1000)).toBe(50);
  expect(sent.find(({ what }) => what === 'there')?.at).toBe(0);
});

test('one at a time: the next waits for the one before, however that ends', async () => {
  const { all, paced, send, sent } = paceOnClock();
  const gate = Promise.withResolvers<void>();
  const first = paced('tenant', 'c', () => gate.promise);
  const second = send('c', 'second');
  await Promise.resolve();
  expect(sent).toEqual([]);
  gate.reject(new Error('no'));
  await all([first, second]);
  await expect(first).rejects.toThrow('no');
  expect(sent).toHaveLength(1);
});

test('what would wait longer than half a minute is not sent, and comes again later', async () => {
  const { all, send, sent } = paceOnClock();
  const sends = Array.from({ length: 1801 }, (_, n) => send('c', String(n)));
  await all(sends);
  expect(sent).toHaveLength(1800);
  await expect(sends.at(-1)).rejects.toMatchObject({ trouble: { kind: 'later' } });
});

test('look-ups wait for nothing that is sent, and sixty at once take five seconds', async () => {
  const { all, send, read, sent } = paceOnClock();
  const reads: string[] = [];
  const look = (n: number) => read('tenant', 'c', async () => void reads.push(String(n)));
  const sends = Array.from({ length: 60 }, (_, n) => send('c', String(n)));
  const looks = Array.from({ length: 60 }, (_, n) => look(n));
  await all(looks);
  expect(reads).toHaveLength(60);
  expect(sent.length).toBeLessThan(50);
  await all(sends);
});
