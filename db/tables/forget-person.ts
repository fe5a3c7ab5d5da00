import { sql } from 'kysely';
import { words } from '../../src/domain/fold.ts';
import type { Person } from '../../src/domain/person.ts';
import { connectionOf } from './connection.ts';
import { replaceTexts } from './replace-texts.ts';
import type { Db } from './schema.ts';

/**
 * Erases who the person was: accounts, address, names, what was written to them, and their name in every text that is kept.
 * The row stays, as `called`, because counts, answers and the record name its id.
 */
export async function forgetPerson(db: Db, person: Person, called: string): Promise<void> {
  const { id } = person;
  const accounts = await db.selectFrom('accounts').selectAll().where('person_id', '=', id).execute();
  const requests = await db.selectFrom('join_requests').selectAll().where('person_id', '=', id).execute();
  const earlier = await db.selectFrom('name_changes').selectAll().where('person_id', '=', id).execute();
  const names = [
    person.name,
    ...earlier.flatMap(({ before, after }) => [before, after]),
    ...requests.map(({ first_name, last_name }) => `${first_name} ${last_name}`),
  ];
  const emails = [person.email, ...accounts.map(({ email }) => email), ...requests.map(({ email }) => email)];
  await eraseLetters(db, id, accounts);
  for (const request of requests) await eraseCards(db, `request:${request.id}`);
  for (const account of accounts) await eraseAccount(db, account);
  for (const table of [
    'accounts',
    'link_codes',
    'link_failures',
    'person_words',
    'name_changes',
    'lead_choices',
    'files',
  ] as const)
    await db.deleteFrom(table).where('person_id', '=', id).execute();
  await sql`delete from reminders where person_id = ${id} and state = 'planned'`.execute(db);
  await db.deleteFrom('feeds').where('owner_kind', '=', 'person').where('owner_id', '=', id).execute();
  await sql`update offices set focal_point_id = null where focal_point_id = ${id}`.execute(db);
  await sql`update join_requests set first_name = '', last_name = ${called}, position = '', email = '', note = null,
    organisation = null, reason = null, state = case when state = 'pending' then 'withdrawn' else state end
    where person_id = ${id}`.execute(db);
  await sql`update people set name = ${called}, sort_name = ${called.toLowerCase()}, email = null, position = null,
    office_code = null, language = null, locale = null, secretariat = 0, named_in_settings = 0
    where id = ${id} or merged_into = ${id}`.execute(db);
  await sql`update memberships set sort_name = ${called.toLowerCase()} where person_id = ${id}`.execute(db);
  await replaceTexts(db, [
    ...emails.flatMap((email) => (email === null ? [] : [{ text: email, by: '…' }])),
    ...names.map((name) => ({ text: spanOf(id, name), by: spanOf(id, called) })),
    ...names.filter(isTelling).map((name) => ({ text: name, by: called })),
  ]);
  connectionOf(db).scrub();
}

/** A person as views hold them. */
const spanOf = (id: string, name: string): string => `"id":${JSON.stringify(id)},"name":${JSON.stringify(name)}`;

/** A short single word, such as “CIO”, stands for other things in what was written, so it is replaced where it is the person’s alone. */
const isTelling = (name: string): boolean => words(name).length > 1 || name.length > 5;

type Account = { platform: string; workspace: string; id: string };

/** What was written to the person stays as that something was written; keys that name an account go whole. */
async function eraseLetters(db: Db, personId: string, accounts: readonly Account[]): Promise<void> {
  const nothing = JSON.stringify({ body: [] });
  const theirs = db.selectFrom('letters').select('key').where('to_person_id', '=', personId);
  await db.deleteFrom('letter_subjects').where('letter_key', 'in', theirs).execute();
  await sql`delete from stale_cards where delivery_id in (select id from deliveries where reader_id = ${personId})`.execute(
    db,
  );
  await sql`update deliveries set view = null, destination = 'former:' || id where reader_id = ${personId}`.execute(db);
  await sql`update letters set view = ${nothing} where to_person_id = ${personId}`.execute(db);
  for (const { platform, workspace, id } of accounts) {
    const keys = await db
      .selectFrom('letters')
      .select('key')
      .where('key', 'like', `%${platform}:${workspace}:${id}%`)
      .execute();
    for (const { key } of keys) {
      await db.deleteFrom('letter_subjects').where('letter_key', '=', key).execute();
      await sql`delete from stale_cards where delivery_id in (select id from deliveries where letter_key = ${key})`.execute(
        db,
      );
      await db.deleteFrom('deliveries').where('letter_key', '=', key).execute();
      await db.deleteFrom('letters').where('key', '=', key).execute();
    }
  }
}

/** Cards of a request to join hold all that it said. */
async function eraseCards(db: Db, subject: string): Promise<void> {
  const nothing = JSON.stringify({ body: [] });
  const rows = await db.selectFrom('letter_subjects').select('letter_key').where('subject', '=', subject).execute();
  for (const { letter_key: key } of rows) {
    await sql`delete from stale_cards where delivery_id in (select id from deliveries where letter_key = ${key})`.execute(
      db,
    );
    await sql`update letters set view = ${nothing} where key = ${key}`.execute(db);
    await sql`update deliveries set view = null where letter_key = ${key}`.execute(db);
  }
  await db.deleteFrom('letter_subjects').where('subject', '=', subject).execute();
}

async function eraseAccount(db: Db, { platform, workspace, id }: Account): Promise<void> {
  await sql`delete from profiles where platform = ${platform} and workspace = ${workspace} and id = ${id}`.execute(db);
  await sql`delete from calls where key like ${`${platform}:${workspace}:${id} %`}`.execute(db);
  if (platform !== 'teams') return;
  await sql`delete from teams_members where person_tenant = ${workspace} and person = ${id}`.execute(db);
  await sql`delete from teams_conversations where tenant = ${workspace} and person = ${id}`.execute(db);
}
