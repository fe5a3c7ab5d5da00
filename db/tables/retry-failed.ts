import { sql } from 'kysely';
import type { Outbox } from '../../src/ports/tables/outbox.ts';
import type { Db } from './schema.ts';

export const retryFailed = (db: Db): Pick<Outbox, 'retryFailed'> => ({
  async retryFailed({ keyPrefixes, since, to }, now) {
    const at = now.epochMilliseconds;
    const letters = db
      .selectFrom('letters')
      .select('key')
      .where('put_at', '>=', since.epochMilliseconds)
      .where('withdrawn_at', 'is', null)
      .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', at)]))
      .where((eb) =>
        eb.or(keyPrefixes?.map((prefix) => eb.between('key', prefix, `${prefix}\uffff`)) ?? [eb.lit(true)]),
      );
    const { numUpdatedRows } = await db
      .updateTable('deliveries')
      .set({ state: 'waiting', attempts: 0, next_try_at: at, problem: null })
      .where(sql<boolean>`state = 'failed'`)
      // What was never tried was withdrawn.
      .where('attempts', '>', 0)
      .where('withdrawn', 'is', null)
      .where('letter_key', 'in', letters)
      .where((eb) => {
        if (to === undefined) return eb.lit(true);
        const { platform, workspace, kind, id: destination } = to;
        return eb.and({ platform, workspace, kind, destination });
      })
      .executeTakeFirst();
    return Number(numUpdatedRows);
  },
});
