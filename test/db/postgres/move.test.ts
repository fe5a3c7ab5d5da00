import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseAt } from '../../../db/index.ts';
import { moveTask } from '../../../db/move.ts';
import { seed } from '../../../db/seed/index.ts';
import type { Tables } from '../../../src/ports/tables.ts';
import { network } from '../../conversation.ts';
import { emptyDatabase } from '../../databases.ts';
import { folder } from '../../running.ts';
import { now } from '../samples.ts';

const asks = async ({ people, record }: Tables): Promise<void> => {
  const [first] = await people.names();
  await record.add({ at: now, personId: first?.id ?? '', what: 'join.ask', subject: 'r1' });
};
const move = (from: string, to: string) => moveTask.run([from, to], { network, now: async () => now });

test('a whole store moves to PostgreSQL and back, goes on there, and moves into nothing that is in use', async () => {
  const file = join(folder(), 'wild.db');
  const back = join(folder(), 'back.db');
  const url = await emptyDatabase();
  const before = await (await databaseAt(file)).open();
  await before.transaction((tables) => seed(tables, { now, network, people: true }));
  await before.transaction(asks);
  await before.close();
  await expect(move(join(folder(), 'other.db'), file)).rejects.toThrow('The target is not empty');

  const { ok, lines } = await move(file, url);
  expect({ ok, said: lines[0] }).toEqual({ ok: true, said: expect.stringMatching(/^\d{3,} rows of \d+ tables/) });
  const there = await (await databaseAt(url)).open();
  const members = await there.transaction(({ memberships }) => memberships.page({}, { offset: 0, limit: 5 }));
  expect(members.total).toBe(49);
  // What is numbered goes on after what was moved.
  await there.transaction(asks);
  expect(await there.transaction(({ record }) => record.of('r1'))).toHaveLength(2);
  await there.close();
  await expect(move(file, url)).rejects.toThrow('The target is not empty');

  await move(url, back);
  const again = await (await databaseAt(back)).open();
  expect(await again.transaction(({ record }) => record.of('r1'))).toHaveLength(2);
  await again.close();
  await expect(moveTask.run(['x'], { network, now: async () => now })).rejects.toThrow('Write it like this');
});
