import { sql } from 'kysely';
import type { Account } from '../../src/domain/person.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { dialectOf } from './connection.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';
import { addressAgain } from './waiting-letters.ts';

type Accounts = Pick<
  Tables['people'],
  'accounts' | 'accountIds' | 'emailOf' | 'moveAccount' | 'preferAccount' | 'addAccount'
>;

const accountsAmong = prepared<{ ids: string }>()((db, given) =>
  db
    .selectFrom('accounts')
    .select(['person_id', 'platform', 'workspace', 'id'])
    .where(dialectOf(db).among('person_id', given('ids')))
    .orderBy('person_id')
    .orderBy('position'),
);

const accountsOf = (db: Db, personId: string): Promise<Account[]> =>
  db
    .selectFrom('accounts')
    .select(['platform', 'workspace', 'id'])
    .where('person_id', '=', personId)
    .orderBy('position')
    .execute();

/** Whether one of the person's accounts came with this address, or they have none yet. */
export async function isVouched(db: Db, personId: string, email: string): Promise<boolean> {
  const accounts = await db.selectFrom('accounts').select('email').where('person_id', '=', personId).execute();
  return accounts.length === 0 || accounts.some((account) => account.email === email.toLowerCase());
}

export function accounts(db: Db): Accounts {
  return {
    accounts: (personId) => accountsOf(db, personId),
    async accountIds(personIds, { platform, workspace }) {
      const rows = await accountsAmong(db, { ids: JSON.stringify(personIds) });
      const there = rows.filter((row) => row.platform === platform && row.workspace === workspace);
      // The first of several comes last, and stays.
      return new Map(there.toReversed().map(({ person_id, id }) => [person_id, id]));
    },
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
      await addressAgain(db, { kind: 'person', id: personId });
      await addressAgain(db, { kind: 'secretariat' });
    },
  };
}
