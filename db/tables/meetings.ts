import type { RawBuilder } from 'kysely';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { answers } from './answers.ts';
import { giveFeed } from './meeting-feed.ts';
import { prepared } from './prepared.ts';
import type { MeetingRow } from './rows/meetings.ts';
import type { Db } from './schema.ts';
import { series } from './series.ts';
import { day, instant, literal, orNull, wallClockOf, zoned } from './values.ts';

/** The table's CHECK has the same. A meeting that still runs has begun no longer ago. */
const maxLength = Temporal.Duration.from({ minutes: 10080 });

export const meetingOf = (row: MeetingRow): Meeting => ({
  id: row.id,
  groupId: row.group_id,
  seriesId: row.series_id,
  occursOn: orNull(row.occurs_on, day),
  title: row.title,
  startsAt: zoned(row),
  minutes: row.minutes,
  place: row.place,
  state: row.state,
  reason: row.reason,
  sequence: row.sequence,
  changedAt: instant(row.changed_at),
});

const rowOf = (meeting: Meeting): MeetingRow => ({
  id: meeting.id,
  group_id: meeting.groupId,
  series_id: meeting.seriesId,
  occurs_on: orNull(meeting.occursOn, String),
  title: meeting.title,
  ...wallClockOf(meeting.startsAt),
  minutes: meeting.minutes,
  place: meeting.place,
  state: meeting.state,
  reason: meeting.reason,
  sequence: meeting.sequence,
  changed_at: meeting.changedAt.epochMilliseconds,
  start_at: meeting.startsAt.epochMilliseconds,
  end_at: meeting.startsAt.add({ minutes: meeting.minutes }).epochMilliseconds,
  turns_at: meeting.state === 'scheduled' ? meeting.startsAt.epochMilliseconds : null,
});

const byId = prepared<{ id: string }>()((db, given) =>
  db.selectFrom('meetings').selectAll().where('id', '=', given('id')),
);
const upcoming = prepared<Coming>()((db, given) =>
  comingOf(db, { begins: given('begins'), ends: given('ends'), limit: given('limit') }),
);
type Coming = { begins: number; ends: number; limit: number };
const comingOf = (db: Db, { begins, ends, limit }: { [Name in keyof Coming]: Coming[Name] | RawBuilder<number> }) =>
  db
    .selectFrom('meetings')
    .selectAll()
    .where('state', '=', literal('scheduled'))
    .where('start_at', '>', begins)
    .where('end_at', '>', ends)
    .orderBy('start_at')
    .orderBy('id')
    .limit(limit);
const nextTurn = prepared()((db) =>
  db
    .selectFrom('meetings')
    .select('turns_at')
    .where('turns_at', 'is not', null)
    .orderBy('turns_at')
    .limit(1)
    .$narrowType<{ turns_at: number }>(),
);

const nextOfSeries = prepared<{ now: number }>()((db, given) =>
  db
    .selectFrom('meetings')
    .select('start_at')
    .where('state', '=', literal('scheduled'))
    .where('series_id', 'is not', null)
    .where('start_at', '>', given('now'))
    .orderBy('start_at')
    .limit(1),
);

export function meetings(db: Db): Tables['meetings'] {
  const some = () => db.selectFrom('meetings').selectAll();
  const scheduled = () => some().where('state', '=', literal('scheduled'));
  return {
    ...series(db),
    ...answers(db),
    async get(id) {
      const [row] = await byId(db, { id });
      return row && meetingOf(row);
    },
    async byIds(ids) {
      if (ids.length === 0) return [];
      return (await some().where('id', 'in', ids).orderBy('start_at').orderBy('id').execute()).map(meetingOf);
    },
    async upcoming({ groupIds, from }, limit) {
      if (groupIds?.length === 0) return [];
      const coming = { begins: from.subtract(maxLength).epochMilliseconds, ends: from.epochMilliseconds, limit };
      const rows = groupIds
        ? await comingOf(db, coming).where('group_id', 'in', groupIds).execute()
        : await upcoming(db, coming);
      return rows.map(meetingOf);
    },
    async past(groupIds, before, limit) {
      if (groupIds.length === 0) return [];
      const rows = await scheduled()
        .where('group_id', 'in', groupIds)
        .where('start_at', '<', before.epochMilliseconds)
        .where('end_at', '<=', before.epochMilliseconds)
        .orderBy('start_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(meetingOf);
    },
    async turning(now) {
      const rows = await some()
        .where('turns_at', '<=', now.epochMilliseconds)
        .orderBy('turns_at')
        .orderBy('id')
        .execute();
      return rows.map(meetingOf);
    },
    async turned(id, now) {
      await db
        .updateTable('meetings')
        .set((eb) => ({ turns_at: eb.case().when('end_at', '>', now.epochMilliseconds).then(eb.ref('end_at')).end() }))
        .where('id', '=', id)
        .execute();
    },
    async nextTurnAt() {
      const [row] = await nextTurn(db, {});
      return row && instant(row.turns_at);
    },
    async nextOfSeriesAt(now) {
      const [row] = await nextOfSeries(db, { now: now.epochMilliseconds });
      return row && instant(row.start_at);
    },
    async ofSeries(seriesId) {
      const rows = await some().where('series_id', '=', seriesId).orderBy('start_at').orderBy('id').execute();
      return rows.map(meetingOf);
    },
    async save(meeting) {
      const { id, ...row } = rowOf(meeting);
      await db
        .insertInto('meetings')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      await giveFeed(db, id);
    },
  };
}
