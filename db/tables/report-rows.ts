import type { Role } from '../../src/domain/membership.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { changeColumns, changeOf } from './action-changes.ts';
import { itemColumns, itemOf } from './action-items.ts';
import { dialectOf } from './connection.ts';
import { membershipColumns, membershipOf } from './memberships.ts';
import { minutesColumns, minutesOf } from './minutes.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';
import { latestUpdate } from './status-updates.ts';
import { instant } from './values.ts';

/** How the record says that someone was given a role; its subject is the membership. */
const whatOf: Record<string, Role> = {
  'officer.chair': 'chair',
  'officer.vice-chair': 'vice-chair',
  'officer.member': 'member',
};

const ofGroups = prepared<{ ids: string }>()((db, given) =>
  db
    .selectFrom('memberships')
    .select(membershipColumns)
    .where(dialectOf(db).among('group_id', given('ids')))
    .orderBy('office_code')
    .orderBy('sort_name')
    .orderBy('id'),
);
const postedOf = prepared<{ ids: string; until: number }>()((db, given) =>
  db
    .selectFrom('minutes')
    .select(minutesColumns)
    .where(dialectOf(db).among('meeting_id', given('ids')))
    .where('posted_at', '<=', given('until')),
);
const attendeesOf = prepared<{ ids: string }>()((db, given) =>
  db
    .selectFrom('attendees')
    .selectAll()
    .where(dialectOf(db).among('meeting_id', given('ids')))
    .orderBy('meeting_id')
    .orderBy('position'),
);

export function reportRows(db: Db): Tables['reportRows'] {
  const itemsBy = (until: Temporal.Instant) =>
    db.selectFrom('action_items').where('created_at', '<=', until.epochMilliseconds);
  return {
    memberships: async (groupIds) => (await ofGroups(db, { ids: JSON.stringify(groupIds) })).map(membershipOf),
    async roles(zone) {
      const rows = await db
        .selectFrom('record')
        .select(['at', 'what', 'subject'])
        .where('what', 'in', Object.keys(whatOf))
        .orderBy('number')
        .execute();
      return rows.map(({ at, what, subject }) => ({
        membershipId: subject,
        role: whatOf[what] ?? 'member',
        on: instant(at).toZonedDateTimeISO(zone).toPlainDate(),
      }));
    },
    async postedMinutes(meetingIds, until) {
      const rows = await postedOf(db, { ids: JSON.stringify(meetingIds), until: until.epochMilliseconds });
      const ids = JSON.stringify(rows.map(({ meeting_id }) => meeting_id));
      const present = Map.groupBy(await attendeesOf(db, { ids }), ({ meeting_id }) => meeting_id);
      return rows.map((row) => minutesOf(row, present.get(row.meeting_id) ?? []));
    },
    async items(groupId, until) {
      const items = itemsBy(until).select(itemColumns).orderBy('code_key');
      return (await (groupId === undefined ? items : items.where('group_id', '=', groupId)).execute()).map(itemOf);
    },
    async changes(groupId, until) {
      const ids = itemsBy(until).select('id');
      const rows = await db
        .selectFrom('action_changes')
        .select(changeColumns)
        .where('action_item_id', 'in', groupId === undefined ? ids : ids.where('group_id', '=', groupId))
        .where('at', '<=', until.epochMilliseconds)
        .orderBy('at')
        .orderBy('number')
        .execute();
      return rows.map(changeOf);
    },
    statusUpdate: (groupId, until) => latestUpdate(db, groupId, until),
  };
}
