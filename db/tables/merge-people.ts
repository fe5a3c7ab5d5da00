import { sql } from 'kysely';
import type { Db } from './schema.ts';

/** Every column that names a person and may simply name another; a test compares them with the schema. */
export const personColumnsToMove = [
  ['offices', 'focal_point_id'],
  ['memberships', 'person_id'],
  ['join_requests', 'person_id'],
  ['join_requests', 'decided_by'],
  ['answers', 'person_id'],
  ['reminders', 'person_id'],
  ['lead_choices', 'person_id'],
  ['action_items', 'owner_person_id'],
  ['action_changes', 'person_id'],
  ['action_changes', 'owner_person_id'],
  ['agenda_lines', 'owner_person_id'],
  ['minutes', 'keeper_id'],
  ['attendees', 'person_id'],
  ['name_changes', 'person_id'],
  ['files', 'person_id'],
  ['status_updates', 'person_id'],
  ['letters', 'to_person_id'],
  ['deliveries', 'reader_id'],
] as const;

/**
 * Makes everything that names the person `gone` name `kept`, but for the record, which is never changed: of `gone` only a
 * name stays. Where both have something of which a person has one, an answer's later one stays, of anything else that of `kept`.
 */
export async function mergePeople(db: Db, kept: string, gone: string): Promise<void> {
  await mergeAnswers(db, kept, gone);
  await mergeReminders(db, kept, gone);
  await sql`delete from lead_choices where person_id = ${gone} and coalesce(group_id, '') in
    (select coalesce(group_id, '') from lead_choices where person_id = ${kept})`.execute(db);
  await sql`delete from attendees where person_id = ${gone} and meeting_id in
    (select meeting_id from attendees where person_id = ${kept})`.execute(db);
  for (const [table, column] of personColumnsToMove)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${kept} where ${sql.ref(column)} = ${gone}`.execute(
      db,
    );
  await moveAccounts(db, kept, gone);
  await moveFeed(db, kept, gone);
  for (const table of ['link_codes', 'link_failures', 'person_words'] as const)
    await db.deleteFrom(table).where('person_id', '=', gone).execute();
  await sql`update people set named_in_settings = (select named_in_settings from people where id = ${gone})
    where id = ${kept} and secretariat = 0`.execute(db);
  await db
    .updateTable('people')
    .set({ merged_into: kept, email: null, position: null, office_code: null, secretariat: 0, named_in_settings: 0 })
    .where('id', '=', gone)
    .execute();
}

async function mergeAnswers(db: Db, kept: string, gone: string): Promise<void> {
  await sql`delete from answers where person_id = ${kept} and exists (
    select 1 from answers as other where other.meeting_id = answers.meeting_id
      and other.person_id = ${gone} and other.answered_at > answers.answered_at)`.execute(db);
  await sql`delete from answers where person_id = ${gone} and meeting_id in
    (select meeting_id from answers where person_id = ${kept})`.execute(db);
}

/** A reminder that either was sent counts as sent, so that the person is not reminded of the same twice. */
async function mergeReminders(db: Db, kept: string, gone: string): Promise<void> {
  const rows = await db.selectFrom('reminders').selectAll().where('person_id', '=', gone).execute();
  for (const row of rows) {
    await db.deleteFrom('reminders').where('key', '=', row.key).execute();
    const key = `${row.key.slice(0, -gone.length)}${kept}`;
    const mine = await db.selectFrom('reminders').select('state').where('key', '=', key).executeTakeFirst();
    if (row.state === 'planned' || (mine && mine.state !== 'planned')) continue;
    await db.deleteFrom('reminders').where('key', '=', key).execute();
    const letter_key = row.state === 'sent' ? (row.letter_key ?? row.key) : null;
    await db
      .insertInto('reminders')
      .values({ ...row, key, person_id: kept, letter_key })
      .execute();
  }
}

/** Adds the accounts behind those that `kept` has, in their order. */
async function moveAccounts(db: Db, kept: string, gone: string): Promise<void> {
  const first = await db
    .selectFrom('accounts')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('person_id', '=', kept)
    .executeTakeFirst();
  const moved = await db.selectFrom('accounts').selectAll().where('person_id', '=', gone).orderBy('position').execute();
  for (const [index, { platform, workspace, id }] of moved.entries())
    await db
      .updateTable('accounts')
      .set({ person_id: kept, position: (first?.last ?? 0) + index + 1 })
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute();
}

/** The calendar that `gone` subscribed to goes on where `kept` has none. */
async function moveFeed(db: Db, kept: string, gone: string): Promise<void> {
  await sql`delete from feeds where owner_kind = 'person' and owner_id = ${gone}
    and exists (select 1 from feeds as mine where mine.owner_kind = 'person' and mine.owner_id = ${kept})`.execute(db);
  await db
    .updateTable('feeds')
    .set({ owner_id: kept })
    .where('owner_kind', '=', 'person')
    .where('owner_id', '=', gone)
    .execute();
}
