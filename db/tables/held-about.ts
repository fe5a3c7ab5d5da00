import { sql } from 'kysely';
import type { Held, HeldTable } from '../../src/ports/tables/people.ts';
import { personColumnsToMove } from './merge-people.ts';
import type { Db } from './schema.ts';

/** Returns every row that is of or about the person, table by table. */
export async function heldAbout(db: Db, id: string): Promise<Held[]> {
  const held: Held[] = [];
  const read = async (table: HeldTable, where: ReturnType<typeof sql<boolean>>): Promise<void> => {
    const { rows } = await sql<
      Record<string, string | number | null>
    >`select * from ${sql.table(table)} where ${where}`.execute(db);
    held.push(...rows.map((row) => ({ table, row })));
  };
  await read('people', sql`id = ${id} or merged_into = ${id}`);
  for (const table of ['accounts', 'link_codes', 'link_failures'] as const) await read(table, sql`person_id = ${id}`);
  await read(
    'profiles',
    sql`exists (select 1 from accounts where accounts.person_id = ${id} and accounts.platform = profiles.platform
      and accounts.workspace = profiles.workspace and accounts.id = profiles.id)`,
  );
  await read('teams_conversations', sql`person in (select id from accounts where person_id = ${id})`);
  await read('teams_members', sql`person in (select id from accounts where person_id = ${id})`);
  await read('feeds', sql`owner_kind = 'person' and owner_id = ${id}`);
  for (const [table, column] of personColumnsToMove) await read(table, sql`${sql.ref(column)} = ${id}`);
  await read('record', sql`person_id = ${id} or subject = ${id}`);
  return held;
}
