import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../../db/migrations/index.ts';
import { migrate, schemaOf } from '../../../db/postgres/migrate.ts';
import { connected, openStore } from '../../../db/postgres/open.ts';
import { migrate as migrateSqlite } from '../../../db/sqlite/migrate.ts';
import { emptyDatabase } from '../../databases.ts';

/** Every column with whether it may be null, and every index that has a name of ours, as SQLite has them. */
function sqliteSchema(): string[] {
  const sqlite = new Sqlite(':memory:');
  migrateSqlite(sqlite);
  const columns = sqlite
    .prepare<[], string>(
      `select t.name || '.' || c.name || case when c."notnull" or c.pk then '' else ' may be null' end
       from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table'`,
    )
    .pluck()
    .all();
  const indexes = sqlite
    .prepare<[], string>("select 'index ' || name from sqlite_schema where type = 'index' and sql is not null")
    .pluck()
    .all();
  sqlite.close();
  return [...columns, ...indexes].sort();
}

const postgresSchema = (url: string): Promise<string[]> =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select table_name || '.' || column_name || case is_nullable when 'YES' then ' may be null' else '' end as name
       from information_schema.columns where table_schema = current_schema() and table_name <> 'wild_schema'
       union all select 'index ' || indexname from pg_indexes where schemaname = current_schema()
       and indexname not in (select conname from pg_constraint)`,
    );
    return rows.map(({ name }) => name).sort();
  });

test('the schema is the same on both engines: columns, what may be null, indexes', async () => {
  const url = await emptyDatabase();
  await (await openStore(url)).close();
  expect(await postgresSchema(url)).toEqual(sqliteSchema());
});

test('replicas that start at once migrate once; a newer database and a foreign one are refused with a sentence', async () => {
  const url = await emptyDatabase();
  const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
  await Promise.all(stores.map((store) => store.close()));
  expect(await connected(url, (client) => schemaOf(client))).toBe(migrations.length);
  await connected(url, (client) => migrate(client, [...migrations, 'create table more (id text) strict']));
  await expect(openStore(url)).rejects.toThrow(
    `This database was written by a newer WILD Bot (schema ${migrations.length + 1}; this one knows ${migrations.length}).`,
  );
  const foreign = await emptyDatabase();
  await connected(foreign, (client) => client.query('create table theirs (id text)'));
  await expect(openStore(foreign)).rejects.toThrow('holds something else');
});

test('what PostgreSQL refuses is told without the rows: its detail holds what people wrote', async () => {
  const store = await openStore(await emptyDatabase());
  const twice = store.transaction(async ({ groups }) => {
    const group = {
      slug: 'secret',
      name: 'Secret',
      code: 'S',
      mandate: '',
      state: 'active',
      establishedOn: null,
      nominated: 'from',
    } as const;
    await groups.save({ id: 'a', ...group });
    await groups.save({ id: 'b', ...group });
  });
  const error: unknown = await twice.catch((error: unknown) => error);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret');
  expect(error).toMatchObject({ code: '23505' });
  await store.close();
});
