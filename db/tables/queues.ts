import { sql } from 'kysely';
import type { Queue } from '../../src/ports/letter.ts';
import type { Outbox } from '../../src/ports/tables/outbox.ts';
import { dialectOf } from './connection.ts';
import { deliveryOf } from './deliveries.ts';
import { giveLease, leasesOfOthers, takeLease } from './leases.ts';
import { prepared } from './prepared.ts';
import type { DeliveryRow } from './rows/letters.ts';
import type { Db } from './schema.ts';
import { instant } from './values.ts';

type Queues = Pick<Outbox, 'queues' | 'claim' | 'release' | 'wait' | 'hold' | 'holdDestination' | 'lastReached'>;
type Letter = { said: string; put_at: number; until_at: number | null; by_day_in: string | null };

/** Waiting ones, and ones being sent: next_try_at says when they may be claimed (again). */
const unsent = sql<boolean>`d.state in ('waiting', 'sending')`;
/** Another one to the same destination that is being sent. */
const ahead = sql<boolean>`b.state = 'sending' and b.number <> d.number
  and b.platform = d.platform and b.workspace = d.workspace and b.kind = d.kind and b.destination = d.destination`;

const waiting = prepared()((db) =>
  db
    .selectFrom('deliveries as d')
    .leftJoin('deliveries as b', (join) => join.on(ahead))
    .leftJoin('holds as h', (join) =>
      join.onRef('h.platform', '=', 'd.platform').onRef('h.workspace', '=', 'd.workspace'),
    )
    .select(['d.platform', 'd.workspace'])
    .select((eb) => eb.fn.max<number | null>('h.until_at').as('held_until'))
    .select(
      sql<number>`min(case when b.next_try_at > d.next_try_at then b.next_try_at else d.next_try_at end)`.as('first'),
    )
    .where(unsent)
    .groupBy(['d.platform', 'd.workspace']),
);

export const queues = (db: Db): Queues => ({
  async queues() {
    const rows = await waiting(db, {});
    const leasedUntil = await leasesOfOthers(db);
    return rows.map(({ platform, workspace, first, held_until }) => ({
      queue: { platform, workspace },
      dueAt: instant(Math.max(first, held_until ?? 0, leasedUntil({ platform, workspace }))),
    }));
  },
  release: (queue) => giveLease(db, queue),
  async claim(queue, now, lease) {
    if (!(await takeLease(db, queue, now, lease))) return undefined;
    for (;;) {
      const [row] = await claimNext(db, {
        ...queue,
        now: now.epochMilliseconds,
        lease: lease.epochMilliseconds,
      });
      if (!row) {
        await giveLease(db, queue);
        return undefined;
      }
      const [letter] = await letterOf(db, { key: row.letter_key });
      if (!letter) throw new Error(`delivery ${row.id} has no letter`);
      try {
        return deliveryOf(row, letter);
      } catch (error) {
        // What cannot be read now never can: it rests with its reason, and the next one is not kept waiting.
        const problem = `its view cannot be read: ${error instanceof Error ? error.message : String(error)}`;
        await settle(db, row.id, { state: 'failed', next_try_at: null, problem });
      }
    }
  },
  async hold({ id, attempts, destination: { platform, workspace } }, problem, until) {
    const until_at = until.epochMilliseconds;
    // It was not the letter's fault: this attempt does not count.
    await settle(db, id, { state: 'waiting', attempts: attempts - 1, next_try_at: until_at, problem });
    await db
      .insertInto('holds')
      .values({ platform, workspace, until_at })
      .onConflict((conflict) => conflict.columns(['platform', 'workspace']).doUpdateSet({ until_at }))
      .execute();
  },
  async holdDestination({ id, attempts, destination }, problem, until) {
    const until_at = until.epochMilliseconds;
    const { platform, workspace, kind } = destination;
    await settle(db, id, { state: 'waiting', attempts: attempts - 1, next_try_at: until_at, problem });
    await db
      .updateTable('deliveries')
      .set({ next_try_at: until_at })
      .where(sql<boolean>`state = 'waiting'`)
      .where((eb) => eb.and({ platform, workspace, kind, destination: destination.id }))
      .where('next_try_at', '<', until_at)
      .execute();
  },
  async wait({ id, attempts }, until) {
    await settle(db, id, {
      state: 'waiting',
      attempts: attempts - 1,
      next_try_at: until.epochMilliseconds,
      problem: null,
    });
  },
  async lastReached({ platform, workspace, kind, id }) {
    const last = await db
      .selectFrom('deliveries')
      .select('sent_at')
      .where(sql<boolean>`state = 'sent'`)
      .where((eb) => eb.and({ platform, workspace, kind, destination: id }))
      .orderBy('sent_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return last?.sent_at == null ? undefined : instant(last.sent_at);
  },
});

/** Claims the first of the queue that may be: not while its workspace rests, nor while another one to its destination is under way. */
const claimNext = prepared<{ platform: Queue['platform']; workspace: string; now: number; lease: number }>()(
  (db, given) =>
    db
      .updateTable('deliveries')
      .set((eb) => ({
        state: 'sending',
        attempts: eb('attempts', '+', 1),
        next_try_at: given('lease'),
        // The process that was sending it has not marked how that ended.
        resent: sql<number>`case state when 'sending' then 1 else resent end`,
      }))
      .where('number', '=', (eb) =>
        dialectOf(db).claimed(
          eb
            .selectFrom('deliveries as d')
            .select('d.number')
            .where(unsent)
            .where((of) => of.and({ 'd.platform': given('platform'), 'd.workspace': given('workspace') }))
            .where('d.next_try_at', '<=', given('now'))
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('deliveries as b')
                    .select('b.number')
                    .where(ahead)
                    .where('b.next_try_at', '>', given('now')),
                ),
              ),
            )
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('holds as h')
                    .select('h.until_at')
                    .where((of) => of.and({ 'h.platform': given('platform'), 'h.workspace': given('workspace') }))
                    .where('h.until_at', '>', given('now')),
                ),
              ),
            )
            .orderBy('d.number')
            .limit(1),
        ),
      )
      .returningAll(),
);

const letterOf = prepared<{ key: string }>()((db, given) =>
  db
    .selectFrom('letters')
    .select(['view as said', 'put_at', 'until_at', 'by_day_in'])
    .where('key', '=', given('key'))
    .$narrowType<Letter>(),
);

const settle = (db: Db, id: string, to: Partial<DeliveryRow>) =>
  db.updateTable('deliveries').set(to).where('id', '=', id).execute();
