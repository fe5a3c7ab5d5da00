import { digestDue, nextDigestAt } from '../domain/digest.ts';
import { digestsOf, itemsUntil } from '../operations/digest-letters.ts';
import type { Tables } from '../ports/tables.ts';
import type { Job } from './job.ts';

/** Sends each owner the open action items of their week. */
export const digestJob: Job = {
  dueAt: nextDigest,
  run: async ({ now, transactions }) => void (await transactions.attempt('digest', (tables) => digest(tables, now))),
};

/** Returns when the weekly digest is next to go out somewhere; undefined where no open action item has an owner and a day. */
async function nextDigest(tables: Tables, now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
  const firstDue = await tables.digests.firstDue();
  if (!firstDue) return undefined;
  const next = (await tables.digests.zones()).map((zone) => nextDigestAt(zone, firstDue, now));
  return next.sort(Temporal.Instant.compare)[0];
}

/** Writes to the owners of overdue and soon-due action items in the zones where their week has begun. */
async function digest(tables: Tables, now: Temporal.Instant): Promise<void> {
  const due = (await tables.digests.zones()).flatMap((of) => {
    const monday = digestDue(of, now);
    return monday ? [{ zone: of.zone, monday }] : [];
  });
  const zones = due.map(({ zone }) => zone);
  const digests = await digestsOf(tables, await itemsUntil(tables, now, zones), zones);
  for (const { zone, monday } of due) {
    for (const { letter } of digests({ zone, monday, now })) await tables.outbox.put({ ...letter, at: now });
    await tables.digests.done(zone, monday);
  }
}
