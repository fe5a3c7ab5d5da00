import type { Series } from '../../src/domain/meeting.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { SeriesRow } from './rows/meetings.ts';
import type { Db } from './schema.ts';
import { wallClockOf, zoned } from './values.ts';

const seriesOf = (row: SeriesRow): Series => ({
  id: row.id,
  groupId: row.group_id,
  title: row.title,
  rule: row.rule,
  startsAt: zoned(row),
  minutes: row.minutes,
  place: row.place,
});

export const series = (db: Db): Pick<Tables['meetings'], 'series' | 'allSeries' | 'saveSeries'> => ({
  async series(id) {
    const row = await db.selectFrom('series').selectAll().where('id', '=', id).executeTakeFirst();
    return row && seriesOf(row);
  },
  async allSeries() {
    const rows = await db
      .selectFrom('series')
      .selectAll()
      .orderBy('group_id')
      .orderBy('wall_clock')
      .orderBy('id')
      .execute();
    return rows.map(seriesOf);
  },
  async saveSeries({ id, groupId, startsAt, title, rule, minutes, place }) {
    const row = { group_id: groupId, title, rule, minutes, place, ...wallClockOf(startsAt) };
    await db
      .insertInto('series')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  },
});
