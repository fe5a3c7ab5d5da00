import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../../db/migrations/index.ts';
import { migrate, schemaOf } from '../../../db/postgres/migrate.ts';
import { connected, openStore } from '../../../db/postgres/open.ts';
import { migrate as migrateSqlite } from '../../../db/sqlite/migrate.ts';
import { emptyDatabase } from '../../databases.ts';

/** Every column with its type and whether it may be null, every reference, every index of ours, and how many checks a table has. */
function sqliteSchema(): string[] {
  const sqlite = new Sqlite(':memory:');
  migrateSqlite(sqlite);
  const all = (sql: string): string[] => sqlite.prepare<[], string>(sql).pluck().all();
  const columns = all(
    `select t.name || '.' || c.name || ' ' || lower(c.type) || case when c."notnull" or c.pk then '' else ' may be null' end
     from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table'`,
  );
  const references = all(
    `select t.name || '.' || f."from" || ' in ' || f."table" || ' ' || lower(f.on_delete)
     from sqlite_schema t join pragma_foreign_key_list(t.name) f where t.type = 'table'`,
  );
  const indexes = all("select 'index ' || name from sqlite_schema where type = 'index' and sql is not null");
  const tables = sqlite.prepare<[], { name: string; sql: string }>(
    "select name, sql from sqlite_schema where type = 'table'",
  );
  const checks = tables
    .all()
    .map(({ name, sql }) => `${name}: ${sql.replace(/--.*$/gm, '').match(/\bcheck \(/g)?.length ?? 0} checks`);
  sqlite.close();
  return [...columns, ...references, ...indexes, ...checks].sort();
}

const postgresSchema = (url: string): Promise<string[]> =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `with tables as (select oid, relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
         and relname <> 'wild_schema')
       select relname || '.' || attname || ' ' || case atttypid::regtype::text when 'bigint' then 'integer' else atttypid::regtype::text end
         || case when attnotnull then '' else ' may be null' end as name
       from tables join pg_attribute on attrelid = tables.oid where attnum > 0 and not attisdropped
       union all select relname || '.' || attname || ' in ' || confrelid::regclass
         || case confdeltype when 'c' then ' cascade' else ' no action' end
       from tables join pg_constraint on conrelid = tables.oid and contype = 'f'
       join pg_attribute on attrelid = tables.oid and attnum = conkey[1]
       union all select 'index ' || indexname from pg_indexes where schemaname = current_schema()
       and indexname not in (select conname from pg_constraint)
       union all select relname || ': ' || (select count(*) from pg_constraint where conrelid = tables.oid and contype = 'c') || ' checks'
       from tables`,
    );
    return rows.map(({ name }) => name).sort();
  });

test('the schema is the same on both engines: columns, types, what may be null, references, indexes, checks', async () => {
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
