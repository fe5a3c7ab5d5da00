import type { ActionChange } from '../../src/domain/action-item.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { dialectOf } from './connection.ts';
import { ownerOf, ownerRow } from './owner.ts';
import { prepared } from './prepared.ts';
import type { ActionChangeRow } from './rows/actions.ts';
import type { Db } from './schema.ts';
import { day, instant, orNull } from './values.ts';

export const changeColumns = [
  'action_item_id',
  'at',
  'person_id',
  'state',
  'owner_person_id',
  'owner_office_code',
  'owner_group_id',
  'due',
  'removed',
  'note',
] as const;

export const changeOf = (row: ActionChangeRow): ActionChange => ({
  actionItemId: row.action_item_id,
  at: instant(row.at),
  personId: row.person_id,
  state: row.state,
  owner: ownerOf(row),
  due: orNull(row.due, day),
  removed: row.removed,
  note: row.note,
});

const notes = prepared<{ ids: string }>()((db, given) =>
  db
    .selectFrom('action_changes')
    .select(changeColumns)
    .where(dialectOf(db).among('action_item_id', given('ids')))
    .where('note', 'is not', null)
    .orderBy('at')
    .orderBy('number'),
);

export const actionChanges = (db: Db): Pick<Tables['actionItems'], 'addChange' | 'history' | 'lastNotes'> => ({
  async addChange({ actionItemId, at, personId, state, owner, due, removed, note }) {
    await db
      .insertInto('action_changes')
      .values({
        action_item_id: actionItemId,
        at: at.epochMilliseconds,
        person_id: personId,
        state,
        ...ownerRow(owner),
        due: orNull(due, String),
        removed,
        note,
      })
      .execute();
  },
  async history(actionItemId) {
    const rows = await db
      .selectFrom('action_changes')
      .select(changeColumns)
      .where('action_item_id', '=', actionItemId)
      .orderBy('at')
      .orderBy('number')
      .execute();
    return rows.map(changeOf);
  },
  async lastNotes(actionItemIds) {
    if (actionItemIds.length === 0) return new Map();
    const rows = await notes(db, { ids: JSON.stringify(actionItemIds) });
    // In order of time, so the last one of each item stays.
    return new Map(rows.map((row) => [row.action_item_id, changeOf(row)]));
  },
});
