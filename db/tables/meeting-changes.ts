import type { Tables } from '../../src/ports/tables.ts';
import { dialectOf } from './connection.ts';
import { meetingOf } from './meetings.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';
import { instant, wallClockOf, zoned } from './values.ts';

const nextTell = prepared()((db) => db.selectFrom('meeting_changes').select('tell_at').orderBy('tell_at').limit(1));

export const meetingChanges = (db: Db): Tables['meetingChanges'] => ({
  async note({ id, startsAt, place }, tellAt) {
    await db
      .insertInto('meeting_changes')
      .values({ meeting_id: id, ...wallClockOf(startsAt), place, tell_at: tellAt.epochMilliseconds })
      .onConflict((conflict) =>
        conflict
          .column('meeting_id')
          .doUpdateSet({ tell_at: dialectOf(db).sooner('meeting_changes.tell_at', 'excluded.tell_at') }),
      )
      .execute();
  },
  async isUntold(meetingId) {
    const rows = await db.selectFrom('meeting_changes').select('tell_at').where('meeting_id', '=', meetingId).execute();
    return rows.length > 0;
  },
  async groupsToTell(now) {
    const rows = await db
      .selectFrom('meeting_changes')
      .innerJoin('meetings', 'meetings.id', 'meeting_id')
      .select('group_id')
      .distinct()
      .where('tell_at', '<=', now.epochMilliseconds)
      .execute();
    return rows.map(({ group_id }) => group_id);
  },
  async nextTellAt() {
    const [next] = await nextTell(db, {});
    return next && instant(next.tell_at);
  },
  async take(groupId) {
    const ofGroup = db.selectFrom('meetings').where('group_id', '=', groupId);
    const gone = await db
      .deleteFrom('meeting_changes')
      .where('meeting_id', 'in', ofGroup.select('id'))
      .returningAll()
      .execute();
    const told = new Map(gone.map((row) => [row.meeting_id, { startsAt: zoned(row), place: row.place }]));
    if (told.size === 0) return [];
    const rows = await ofGroup
      .selectAll()
      .where('id', 'in', [...told.keys()])
      .orderBy('start_at')
      .orderBy('id')
      .execute();
    return rows.flatMap((row) => {
      const before = told.get(row.id);
      return before ? [{ meeting: meetingOf(row), told: { id: row.id, ...before } }] : [];
    });
  },
});
