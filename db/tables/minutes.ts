import { z } from 'zod';
import type { Attendee, Minutes } from '../../src/domain/minutes.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { AttendeeRow, MinutesRow } from './rows/meetings.ts';
import type { Db } from './schema.ts';
import { viewOf } from './stored.ts';
import { instant } from './values.ts';

const codes = z.array(z.string());

const attendeeOf = ({ person_id, name }: AttendeeRow): Attendee =>
  person_id === null ? { kind: 'guest', name: name ?? '' } : { kind: 'person', id: person_id };

export const minutesOf = (row: Omit<MinutesRow, 'posted_view'>, attendees: AttendeeRow[]): Minutes => ({
  meetingId: row.meeting_id,
  keeperId: row.keeper_id,
  attendees: attendees.map(attendeeOf),
  decisions: row.decisions,
  newItems: row.new_items,
  itemCodes: codes.parse(JSON.parse(row.item_codes)),
  revision: row.revision,
  posted:
    row.posted_at === null || row.posted_revision === null
      ? null
      : { at: instant(row.posted_at), revision: row.posted_revision },
});

export const minutesColumns = [
  'meeting_id',
  'keeper_id',
  'decisions',
  'new_items',
  'item_codes',
  'revision',
  'posted_revision',
  'posted_at',
] as const;

export function minutes(db: Db): Tables['minutes'] {
  const some = () => db.selectFrom('minutes');
  return {
    async get(meetingId) {
      const row = await some().select(minutesColumns).where('meeting_id', '=', meetingId).executeTakeFirst();
      return row && minutesOf(row, await attendeesOf(db, meetingId));
    },
    async save({ meetingId, keeperId, attendees, decisions, newItems, itemCodes, revision }) {
      const row = {
        keeper_id: keeperId,
        decisions,
        new_items: newItems,
        item_codes: JSON.stringify(itemCodes),
        revision,
      };
      await db
        .insertInto('minutes')
        .values({ meeting_id: meetingId, ...row, posted_revision: null, posted_at: null, posted_view: null })
        .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(row))
        .execute();
      await saveAttendees(db, meetingId, attendees);
    },
    async post(meetingId, { revision, at, view }) {
      await db
        .updateTable('minutes')
        .set({ posted_revision: revision, posted_at: at.epochMilliseconds, posted_view: JSON.stringify(view) })
        .where('meeting_id', '=', meetingId)
        .execute();
    },
    async posted(meetingId) {
      const row = await some().select('posted_view').where('meeting_id', '=', meetingId).executeTakeFirst();
      return row?.posted_view ? viewOf(row.posted_view) : undefined;
    },
  };
}

const attendeesOf = (db: Db, meetingId: string): Promise<AttendeeRow[]> =>
  db.selectFrom('attendees').selectAll().where('meeting_id', '=', meetingId).orderBy('position').execute();

async function saveAttendees(db: Db, meetingId: string, attendees: readonly Attendee[]): Promise<void> {
  await db.deleteFrom('attendees').where('meeting_id', '=', meetingId).execute();
  const rows = attendees.map((one, index) => ({
    meeting_id: meetingId,
    position: index + 1,
    person_id: one.kind === 'person' ? one.id : null,
    name: one.kind === 'guest' ? one.name : null,
  }));
  if (rows.length > 0) await db.insertInto('attendees').values(rows).execute();
}
