import type { StatusUpdate } from '../../src/domain/status-update.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { StatusUpdateRow } from './rows/actions.ts';
import type { Db } from './schema.ts';
import { instant } from './values.ts';

export const updateOf = (row: StatusUpdateRow): StatusUpdate => ({
  id: row.id,
  groupId: row.group_id,
  personId: row.person_id,
  at: instant(row.at),
  progress: row.progress,
  heading: row.heading,
  focusAreas: row.focus_areas,
  nextSteps: row.next_steps,
});

export function statusUpdates(db: Db): Tables['statusUpdates'] {
  const latestFirst = () => db.selectFrom('status_updates').selectAll().orderBy('at', 'desc').orderBy('id', 'desc');
  return {
    async latest(groupId) {
      const row = await latestFirst().where('group_id', '=', groupId).limit(1).executeTakeFirst();
      return row && updateOf(row);
    },
    async ofGroup(groupId, limit) {
      return (await latestFirst().where('group_id', '=', groupId).limit(limit).execute()).map(updateOf);
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
