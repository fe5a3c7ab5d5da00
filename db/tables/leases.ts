import type { Queue } from '../../src/ports/letter.ts';
import { connectionOf } from './connection.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

type Lease = { platform: string; workspace: string; worker: string };

/** What has the lease of updating cards: one replica at a time does it, for all workspaces. */
export const updates = { platform: 'updates', workspace: '' } as const;

/** What has the lease of renewing the token of an installation. */
export const renewal = (workspace: string) => ({ platform: 'renewal', workspace }) as const;

/** What one replica at a time does. */
type Leased = Queue | typeof updates | ReturnType<typeof renewal>;

const insert = prepared<Lease & { now: number; until: number }>()((db, given) =>
  db
    .insertInto('leases')
    .values({
      platform: given('platform'),
      workspace: given('workspace'),
      worker: given('worker'),
      until_at: given('until'),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['platform', 'workspace'])
        .doUpdateSet((eb) => ({ worker: eb.ref('excluded.worker'), until_at: eb.ref('excluded.until_at') }))
        .where((eb) =>
          eb.or([eb('leases.worker', '=', eb.ref('excluded.worker')), eb('leases.until_at', '<=', given('now'))]),
        ),
    )
    .returning('worker'),
);

const remove = prepared<Lease>()((db, given) =>
  db
    .deleteFrom('leases')
    .where('platform', '=', given('platform'))
    .where('workspace', '=', given('workspace'))
    .where('worker', '=', given('worker')),
);

const ofOthers = prepared<{ worker: string }>()((db, given) =>
  db.selectFrom('leases').select(['platform', 'workspace', 'until_at']).where('worker', '<>', given('worker')),
);

const nameOf = ({ platform, workspace }: { platform: string; workspace: string }): string => `${platform} ${workspace}`;

/**
 * Makes this replica the only one that works on the queue until then, and returns whether it is. One that dies loses the
 * lease at that time. Where one process alone serves the store there is nothing to keep.
 */
export async function takeLease(
  db: Db,
  queue: Leased,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<boolean> {
  const { worker } = connectionOf(db);
  if (worker === undefined) return true;
  const { platform, workspace } = queue;
  const times = { now: now.epochMilliseconds, until: until.epochMilliseconds };
  return (await insert(db, { platform, workspace, worker, ...times })).length > 0;
}

/** Leaves the queue to other replicas. */
export async function giveLease(db: Db, { platform, workspace }: Leased): Promise<void> {
  const { worker } = connectionOf(db);
  if (worker !== undefined) await remove(db, { platform, workspace, worker });
}

/** Returns until when another replica works on a queue, as epoch milliseconds; 0 where none does. */
export async function leasesOfOthers(db: Db): Promise<(queue: Leased) => number> {
  const { worker } = connectionOf(db);
  const rows = worker === undefined ? [] : await ofOthers(db, { worker });
  const ends = new Map(rows.map((row) => [nameOf(row), row.until_at]));
  return (queue) => ends.get(nameOf(queue)) ?? 0;
}
