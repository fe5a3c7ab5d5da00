import { sql } from 'kysely';
import type { Attendance } from '../../src/domain/meeting.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { Db } from './schema.ts';

type Answers = Pick<
  Tables['meetings'],
  'answer' | 'takeBackAnswer' | 'answerOf' | 'answersOf' | 'answersTo' | 'attendance'
>;

export const answers = (db: Db): Answers => ({
  async answer(meetingId, personId, answer, at) {
    const row = { answer, answered_at: at.epochMilliseconds };
    await db
      .insertInto('answers')
      .values({ meeting_id: meetingId, person_id: personId, ...row })
      .onConflict((conflict) => conflict.columns(['meeting_id', 'person_id']).doUpdateSet(row))
      .execute();
  },
  async takeBackAnswer(meetingId, personId) {
    await db.deleteFrom('answers').where('meeting_id', '=', meetingId).where('person_id', '=', personId).execute();
  },
  async answerOf(meetingId, personId) {
    const row = await db
      .selectFrom('answers')
      .select('answer')
      .where('meeting_id', '=', meetingId)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return row?.answer;
  },
  async answersOf(personId, meetingIds) {
    if (meetingIds.length === 0) return new Map();
    const rows = await db
      .selectFrom('answers')
      .select(['meeting_id', 'answer'])
      .where('person_id', '=', personId)
      .where('meeting_id', 'in', meetingIds)
      .execute();
    return new Map(rows.map(({ meeting_id, answer }) => [meeting_id, answer]));
  },
  async answersTo(meetingId) {
    const rows = await db
      .selectFrom('answers')
      .select(['person_id', 'answer'])
      .where('meeting_id', '=', meetingId)
      .execute();
    return new Map(rows.map(({ person_id, answer }) => [person_id, answer]));
  },
  async attendance(meetingId) {
    const { rows } = await sql<Attendance>`
      select count(case when answer = 'yes' then 1 end) as yes,
             count(case when answer = 'maybe' then 1 end) as maybe,
             count(case when answer = 'no' then 1 end) as no,
             count(distinct case when answer = 'yes'
                            then coalesce(memberships.office_code, people.office_code) end) as offices
      from answers
      join meetings on meetings.id = answers.meeting_id
      join people on people.id = answers.person_id
      left join memberships on memberships.group_id = meetings.group_id
        and memberships.person_id = answers.person_id and memberships.ended_on is null
      where answers.meeting_id = ${meetingId}`.execute(db);
    return rows[0] ?? { yes: 0, maybe: 0, no: 0, offices: 0 };
  },
});
