import type { StatusUpdate } from '../../src/domain/status-update.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { StatusUpdateRow } from './rows/actions.ts';
import type { Db } from './schema.ts';
import { instant } from './values.ts';

const updateOf = (row: StatusUpdateRow): StatusUpdate => ({
  id: row.id,
  groupId: row.group_id,
  personId: row.person_id,
  at: instant(row.at),
  progress: row.progress,
  heading: row.heading,
  focusAreas: row.focus_areas,
  nextSteps: row.next_steps,
});

const latestFirst = (db: Db) => db.selectFrom('status_updates').selectAll().orderBy('at', 'desc').orderBy('id', 'desc');

/** Returns the group's latest update; that which was the latest at `until` where it is given. */
export async function latestUpdate(db: Db, groupId: string, until?: Temporal.Instant) {
  const ofGroup = latestFirst(db).where('group_id', '=', groupId).limit(1);
  const row = await (until ? ofGroup.where('at', '<=', until.epochMilliseconds) : ofGroup).executeTakeFirst();
  return row && updateOf(row);
}

export function statusUpdates(db: Db): Tables['statusUpdates'] {
  return {
    latest: (groupId) => latestUpdate(db, groupId),
    async ofGroup(groupId, limit) {
      return (await latestFirst(db).where('group_id', '=', groupId).limit(limit).execute()).map(updateOf);
    },
    async save({ id, groupId, personId, at, progress, heading, focusAreas, nextSteps }) {
      const row = {
        group_id: groupId,
        person_id: personId,
        at: at.epochMilliseconds,
        progress,
        heading,
        focus_areas: focusAreas,
        next_steps: nextSteps,
      };
      await db
        .insertInto('status_updates')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
  };
}
