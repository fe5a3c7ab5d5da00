import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseAt } from '../../../db/index.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { moveTask } from '../../../db/move.ts';
import { seed } from '../../../db/seed/index.ts';
import { migrate } from '../../../db/sqlite/migrate.ts';
import type { Tables } from '../../../src/ports/tables.ts';
import { network } from '../../conversation.ts';
import { emptyDatabase, newDatabase } from '../../databases.ts';
import { dropDatabase } from '../../postgres.ts';
import { folder } from '../../running.ts';
import { now } from '../samples.ts';
import { firstRows } from './first-rows.ts';

/** A file as the first migrations leave it, with a row in each table of the very first. */
function fileOf(many: number): string {
  const file = join(folder(), 'old.db');
  const sqlite = new Sqlite(file);
  migrate(sqlite, migrations.slice(0, 1));
  sqlite.exec(firstRows);
  migrate(sqlite, migrations.slice(0, many));
  sqlite.close();
  return file;
}

/** All that the tables hold, however a row came there. */
function contents(file: string): unknown {
  const sqlite = new Sqlite(file);
  const tables = sqlite
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by 1")
    .pluck()
    .all();
  const rows = tables.map((table) => [
    table,
    sqlite
      .prepare(`select * from ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  ]);
  sqlite.close();
  return Object.fromEntries(rows);
}

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

test('a store of any schema that was ever current moves to PostgreSQL and back whole', async () => {
  const fresh = contents(fileOf(migrations.length));
  const chance = Number(process.env.SEED ?? Date.now()) % migrations.length;
  for (const [index] of migrations.entries()) {
    const [old, back] = [fileOf(index + 1), join(folder(), 'back.db')];
    // Each file is brought up to today's schema first, the same from every one: two of them go the whole way.
    await (await (await databaseAt(old)).open()).close();
    expect(contents(old), `schema ${index + 1}`).toEqual(fresh);
    if (index !== 0 && index !== chance) continue;
    const url = await newDatabase();
    await move(fileOf(index + 1), url);
    await move(url, back);
    expect(contents(back), `schema ${index + 1}, there and back`).toEqual(fresh);
    await dropDatabase(url);
  }
});
