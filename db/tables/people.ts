import { sql } from 'kysely';
import { fold, visible, words } from '../../src/domain/fold.ts';
import type { Account, Person } from '../../src/domain/person.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { mergePeople } from './merge-people.ts';
import { among, prepared } from './prepared.ts';
import type { Db, PersonRow } from './schema.ts';
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
    .where(among('people.id', given('ids')))
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
const accountsAmong = prepared<{ ids: string }>()((db, given) =>
  db
    .selectFrom('accounts')
    .select(['person_id', 'platform', 'workspace', 'id'])
    .where(among('person_id', given('ids')))
    .orderBy('person_id')
    .orderBy('position'),
);
const byEmail = prepared<{ email: string }>()((db, given) =>
  db
    .selectFrom('people')
    .select(personColumns)
    .where(sql`lower(email)`, '=', sql`lower(${given('email')})`),
);
const shown = (db: Db) =>
  db.selectFrom('people').select(personColumns).orderBy('people.sort_name').orderBy('people.id');

export function people(db: Db): Tables['people'] {
  return {
    async get(id) {
      const [row] = await byId(db, { id });
      // A button may still name who became one with another.
      const [kept] = row?.merged_into ? await byId(db, { id: row.merged_into }) : [row];
      return kept && personOf(kept);
    },
    async byIds(ids) {
      if (ids.length === 0) return [];
      return (await byIds(db, { ids: JSON.stringify(ids) })).map(personOf);
    },
    async byAccount(account) {
      const [row] = await byAccount(db, account);
      return row && personOf(row);
    },
    async byEmail(email) {
      const [row] = await byEmail(db, { email });
      return row && personOf(row);
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
    accounts: (personId) => accountsOf(db, personId),
    async accountIds(personIds, { platform, workspace }) {
      const rows = await accountsAmong(db, { ids: JSON.stringify(personIds) });
      const there = rows.filter((row) => row.platform === platform && row.workspace === workspace);
      // The first of several comes last, and stays.
      return new Map(there.toReversed().map(({ person_id, id }) => [person_id, id]));
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
    async save(person) {
      const row = { ...rowOf(person), sort_name: fold(visible(person.name)) };
      const before = await db.selectFrom('people').selectAll().where('id', '=', row.id).executeTakeFirst();
      const changes = before ? changesOf(before, row) : undefined;
      if (!changes) await db.insertInto('people').values(row).execute();
      else if (Object.keys(changes).length > 0)
        await db.updateTable('people').set(changes).where('id', '=', row.id).execute();
      if (before?.name !== row.name) await rename(db, person, row.sort_name);
    },
    merge: (kept, gone) => mergePeople(db, kept, gone),
    async emailOf({ platform, workspace, id }) {
      const row = await db
        .selectFrom('accounts')
        .select('email')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.email ?? null;
    },
    async moveAccount({ platform, workspace, id }, personId) {
      const next = sql<number>`(select coalesce(max(position), 0) + 1 from accounts where person_id = ${personId})`;
      await db
        .updateTable('accounts')
        .set({ person_id: personId, position: next })
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },
    async preferAccount(personId, { platform, workspace, id }) {
      const first = sql<number>`(select min(position) - 1 from accounts where person_id = ${personId})`;
      await db
        .updateTable('accounts')
        .set({ position: first })
        .where('person_id', '=', personId)
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },
    async vouchedFor(personId, email) {
      const accounts = await db.selectFrom('accounts').select('email').where('person_id', '=', personId).execute();
      return accounts.length === 0 || accounts.some((account) => account.email === email.toLowerCase());
    },
    async addAccount(personId, account, email) {
      await db
        .insertInto('accounts')
        .values((eb) => ({
          ...account,
          email: email?.toLowerCase() ?? null,
          person_id: personId,
          position: eb
            .selectFrom('accounts')
            .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
            .where('person_id', '=', personId),
        }))
        .execute();
    },
  };
}

/** The columns that differ: SQLite would write the indexes of the others again. */
const changesOf = <Row extends object>(before: Row, after: Row): Partial<Row> => {
  const changes: Partial<Row> = {};
  for (const column in after) if (before[column] !== after[column]) changes[column] = after[column];
  return changes;
};

const accountsOf = (db: Db, personId: string): Promise<Account[]> =>
  db
    .selectFrom('accounts')
    .select(['platform', 'workspace', 'id'])
    .where('person_id', '=', personId)
    .orderBy('position')
    .execute();

/** Brings what is kept of a name for searching and sorting up to it. */
async function rename(db: Db, { id, name }: Person, sortName: string): Promise<void> {
  await db.deleteFrom('person_words').where('person_id', '=', id).execute();
  const rows = [...new Set(words(visible(name)))].map((word) => ({ word, person_id: id }));
  if (rows.length > 0) await db.insertInto('person_words').values(rows).execute();
  await db.updateTable('memberships').set({ sort_name: sortName }).where('person_id', '=', id).execute();
}
