import { sql } from 'kysely';
import type { Account, Person } from '../../src/domain/person.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { accounts, isVouched } from './accounts.ts';
import { dialectOf } from './connection.ts';
import { forgetPerson } from './forget-person.ts';
import { heldAbout } from './held-about.ts';
import { mergePeople } from './merge-people.ts';
import { earlierNames, keepName, savePerson } from './person-names.ts';
import { prepared } from './prepared.ts';
import type { PersonRow } from './rows/people.ts';
import type { Db } from './schema.ts';
import { instant } from './values.ts';
import { namedBy } from './words.ts';

export const personColumns = [
  'people.id',
  'people.name',
  'people.email',
  'people.position',
  'people.office_code',
  'people.language',
  'people.locale',
  'people.zone',
  'people.secretariat',
  'people.created_at',
] as const;

export const personOf = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  position: row.position,
  officeCode: row.office_code,
  language: row.language,
  locale: row.locale,
  zone: row.zone,
  secretariat: row.secretariat === 1,
  createdAt: instant(row.created_at),
});

const rowOf = (person: Person): PersonRow => ({
  id: person.id,
  name: person.name,
  email: person.email,
  position: person.position,
  office_code: person.officeCode,
  language: person.language,
  locale: person.locale,
  zone: person.zone,
  secretariat: person.secretariat ? 1 : 0,
  created_at: person.createdAt.epochMilliseconds,
});

const byId = prepared<{ id: string }>()((db, given) =>
  db.selectFrom('people').select(personColumns).select('merged_into').where('id', '=', given('id')),
);
const byIds = prepared<{ ids: string }>()((db, given) =>
  db
    .selectFrom('people')
    .select(personColumns)
    .where(dialectOf(db).among('people.id', given('ids')))
    .orderBy('sort_name')
    .orderBy('id'),
);
const byAccount = prepared<Account>()((db, given) =>
  db
    .selectFrom('people')
    .innerJoin('accounts', 'accounts.person_id', 'people.id')
    .select(personColumns)
    .where('accounts.platform', '=', given('platform'))
    .where('accounts.workspace', '=', given('workspace'))
    .where('accounts.id', '=', given('id')),
);
const withEmail = prepared<{ email: string }>()((db, given) =>
  db
    .selectFrom('people')
    .select(personColumns)
    .where(sql`lower(email)`, '=', sql`lower(${given('email')})`),
);
const shown = (db: Db) =>
  db.selectFrom('people').select(personColumns).orderBy('people.sort_name').orderBy('people.id');

export function people(db: Db): Tables['people'] {
  return {
    ...accounts(db),
    async get(id) {
      const [row] = await byId(db, { id });
      // A button may still name who became one with another.
      const [kept] = row?.merged_into ? await byId(db, { id: row.merged_into }) : [row];
      return kept && personOf(kept);
    },
    held: (id) => heldAbout(db, id),
    forget: (person, called) => forgetPerson(db, person, called),
    merge: (kept, gone) => mergePeople(db, kept, gone),
    async byIds(ids) {
      if (ids.length === 0) return [];
      return (await byIds(db, { ids: JSON.stringify(ids) })).map(personOf);
    },
    async byAccount(account) {
      const [row] = await byAccount(db, account);
      return row && personOf(row);
    },
    async byEmail(email) {
      for (const row of await withEmail(db, { email })) if (await isVouched(db, row.id, email)) return personOf(row);
      return undefined;
    },
    async withEmail(email) {
      return (await withEmail(db, { email })).map(personOf);
    },
    async keepEmailFor(personId, email) {
      await db
        .updateTable('people')
        .set({ email: null })
        .where(sql`lower(email)`, '=', sql`lower(${email})`)
        .where('id', '!=', personId)
        .execute();
    },
    async named(given, limit) {
      if (given.length === 0) return [];
      const named = await namedBy(db, given);
      return (
        await shown(db)
          .where((eb) => named(eb.ref('people.id')))
          .limit(limit)
          .execute()
      ).map(personOf);
    },
    names: () =>
      db
        .selectFrom('people')
        .select(['id', 'name'])
        .where('merged_into', 'is', null)
        .orderBy('sort_name')
        .orderBy('id')
        .execute(),
    async secretariat() {
      return (await shown(db).where('secretariat', '=', sql.lit(1)).execute()).map(personOf);
    },
    async namedInSettings() {
      const rows = await shown(db).where('named_in_settings', '=', 1).execute();
      const named = rows.map(async (row) => {
        const accounts = await db
          .selectFrom('accounts')
          .select(['platform', 'workspace', 'id', 'email'])
          .where('person_id', '=', row.id)
          .orderBy('position')
          .execute();
        return { person: personOf(row), accounts: accounts.map(({ email, ...account }) => ({ account, email })) };
      });
      return Promise.all(named);
    },
    async nameInSettings(personId, isNamed) {
      await db
        .updateTable('people')
        .set({ named_in_settings: Number(isNamed) })
        .where('id', '=', personId)
        .execute();
    },
    async ofPlatform(platform) {
      const rows = await shown(db)
        .innerJoin('accounts', 'accounts.person_id', 'people.id')
        .select(['accounts.platform', 'accounts.workspace', 'accounts.id as account_id'])
        .where('accounts.platform', '=', platform)
        .execute();
      return rows.map(({ platform, workspace, account_id, ...row }) => ({
        account: { platform, workspace, id: account_id },
        person: personOf(row),
      }));
    },
    save: (person) => savePerson(db, person, rowOf(person)),
    async rename(before, after, at) {
      await savePerson(db, after, rowOf(after));
      await keepName(db, before, after, at);
    },
    earlierNames: (personId) => earlierNames(db, personId),
  };
}
