import { sql } from 'kysely';
import type { Tables } from '../../src/ports/tables.ts';
import type { Db } from './schema.ts';
import { literal } from './values.ts';

export const nights = (db: Db): Tables['nights'] => ({
  async keep(meetingId, nights) {
    await db.deleteFrom('nights').where('meeting_id', '=', meetingId).execute();
    const rows = [...nights].map(([zone, minutes]) => ({ meeting_id: meetingId, zone, minutes }));
    if (rows.length > 0) await db.insertInto('nights').values(rows).execute();
  },
  async borne(groupId, since) {
    const rows = await db
      .selectFrom('meetings')
      .innerJoin('nights', 'nights.meeting_id', 'meetings.id')
      .select((eb) => [
        'nights.zone',
        eb.fn.countAll<number>().as('meetings'),
        sql<number>`count(case when nights.minutes > 0 then 1 end)`.as('nights'),
        eb.fn.sum<number>('nights.minutes').as('minutes'),
      ])
      .where('meetings.state', '=', literal('scheduled'))
      .where('meetings.group_id', '=', groupId)
      .where('meetings.start_at', '>=', since.epochMilliseconds)
      .groupBy('nights.zone')
      .execute();
    return new Map(rows.map(({ zone, ...borne }) => [zone, borne]));
  },
});
