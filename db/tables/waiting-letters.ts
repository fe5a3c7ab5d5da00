import type { Recipient } from '../../src/ports/letter.ts';
import type { Outbox } from '../../src/ports/tables/outbox.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';
import { instant } from './values.ts';

type Waiting = Pick<Outbox, 'waitForAddressee' | 'nextGivenUpAt' | 'giveUp' | 'addressAgain' | 'undelivered'>;

const waiting = (db: Db) =>
  db.selectFrom('letters').where('addressed_at', 'is', null).where('waits_until', 'is not', null);
const nextOver = prepared()((db) => waiting(db).select('waits_until').orderBy('waits_until').limit(1));

/** Letters without an addressee. */
export const waitingLetters = (db: Db): Waiting => ({
  async waitForAddressee(key, until) {
    await db
      .updateTable('letters')
      .set({ waits_until: until.epochMilliseconds })
      .where('key', '=', key)
      .where('addressed_at', 'is', null)
      .execute();
  },
  async nextGivenUpAt() {
    const [next] = await nextOver(db, {});
    return next?.waits_until == null ? undefined : instant(next.waits_until);
  },
  async giveUp(now) {
    await db
      .updateTable('letters')
      .set({ addressed_at: now.epochMilliseconds })
      .where('addressed_at', 'is', null)
      .where('waits_until', '<=', now.epochMilliseconds)
      .execute();
  },
  addressAgain: (to) => addressAgain(db, to),
  async undelivered() {
    const [row] = await db
      .selectFrom('letters')
      .select((eb) => [
        eb.fn.sum<number | null>(eb.case().when('addressed_at', 'is', null).then(1).else(0).end()).as('waiting'),
        eb.fn.countAll<number>().as('all'),
      ])
      .where('waits_until', 'is not', null)
      .where('withdrawn_at', 'is', null)
      .execute();
    const still = Number(row?.waiting ?? 0);
    return { waiting: still, givenUp: Number(row?.all ?? 0) - still };
  },
});

/** Makes the letters to this recipient, or all where none is given, that wait for an addressee be addressed again. */
export async function addressAgain(db: Db, to?: Recipient): Promise<void> {
  const all = db
    .updateTable('letters')
    .set({ waits_until: null })
    .where('addressed_at', 'is', null)
    .where('waits_until', 'is not', null);
  if (to === undefined) await all.execute();
  else
    switch (to.kind) {
      case 'person':
        await all.where('to_kind', '=', 'person').where('to_person_id', '=', to.id).execute();
        break;
      case 'group':
        await all.where('to_kind', '=', 'group').where('to_group_id', '=', to.id).execute();
        break;
      case 'secretariat':
        await all.where('to_kind', '=', 'secretariat').execute();
    }
}
