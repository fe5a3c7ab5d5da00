import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../db/sqlite/open.ts';
import { folder, post, ready, start } from '../running.ts';

// A small generator with a printed seed, so that a failure can be run again.
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

test('killed during a stream of calls, it has every answered one after the restart, and a repeated key does nothing twice', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1e6);
  console.log(`kill -9: SEED=${seed}`);
  const random = randomFrom(seed);
  const DATABASE_URL = join(folder(), 'wild.db');
  const answered: string[] = [];
  const sent: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const child = start({ PORT: '0', DATABASE_URL });
    const address = await ready(child);
    const dead = once(child, 'close');
    const last = 3 + Math.floor(random() * 25);
    const add = async (n: number): Promise<void> => {
      const title = `Item ${round}-${n}`;
      sent.push(title);
      const line = `actions add cio-network ${title}`;
      const body = { from: 'secretariat-1', key: title, said: { how: 'typed', line } };
      // The kill cuts the connection: a call that was not answered promises nothing.
      const reply = await post(address, '/local/calls', body).catch(() => undefined);
      if (reply?.status === 200) answered.push(title);
      if (answered.length > 0 && n === last) child.kill('SIGKILL');
    };
    await Promise.all(
      Array.from({ length: 4 }, async (_, lane) => {
        for (let n = lane; n <= last + 40; n += 4) await add(n);
      }),
    );
    await dead;
  }
  expect(answered.length).toBeGreaterThan(10);
  expect(sent.length).toBeGreaterThan(answered.length);

  const child = start({ PORT: '0', DATABASE_URL });
  const address = await ready(child);
  const first = answered[0] ?? '';
  const again = { from: 'secretariat-1', key: first, said: { how: 'typed', line: `actions add cio-network ${first}` } };
  expect((await post(address, '/local/calls', again)).status).toBe(200);
  child.kill('SIGTERM');
  await once(child, 'close');

  const store = openStore(DATABASE_URL);
  const { rows } = await store.transaction((tables) => tables.actionItems.page({}, { offset: 0, limit: 10_000 }));
  await store.close();
  const kept = rows.map(({ title }) => title);
  expect(answered.filter((title) => !kept.includes(title))).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
});
