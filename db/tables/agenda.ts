import type { AgendaLine } from '../../src/domain/agenda.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { ownerOf, ownerRow } from './owner.ts';
import type { AgendaLineRow } from './rows/meetings.ts';
import type { Db } from './schema.ts';

const lineOf = (row: AgendaLineRow): AgendaLine => ({
  id: row.id,
  title: row.title,
  owner: ownerOf(row),
  minutes: row.minutes,
});

export const agenda = (db: Db): Tables['agenda'] => ({
  async of(meetingId) {
    const rows = await db
      .selectFrom('agenda_lines')
      .selectAll()
      .where('meeting_id', '=', meetingId)
      .orderBy('position')
      .execute();
    return rows.map(lineOf);
  },
  async save(meetingId, lines) {
    await db.deleteFrom('agenda_lines').where('meeting_id', '=', meetingId).execute();
    if (lines.length === 0) return;
    const rows = lines.map(({ id, title, owner, minutes }, index) => ({
      id,
      meeting_id: meetingId,
      position: index + 1,
      title,
      ...ownerRow(owner),
      minutes,
    }));
    await db.insertInto('agenda_lines').values(rows).execute();
  },
});
