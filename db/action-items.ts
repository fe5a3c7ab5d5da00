import { type ActionItem, openStates } from '../src/domain/action-item.ts';
import { fold, visible } from '../src/domain/fold.ts';
import type { Tables } from '../src/ports.ts';
import { actionChanges } from './action-changes.ts';
import { partsOf } from './action-filter.ts';
import { ownerOf, ownerRow } from './owner.ts';
import type { ActionItemRow, Db, Schema } from './schema.ts';
import { day, instant, orNull } from './values.ts';

const columns = [
  'id',
  'code',
  'group_id',
  'session',
  'title',
  'state',
  'due',
  'owner_person_id',
  'owner_office_code',
  'owner_group_id',
  'created_at',
] as const;

const itemOf = (row: ActionItemRow): ActionItem => ({
  id: row.id,
  code: row.code,
  groupId: row.group_id,
  session: row.session,
  title: row.title,
  state: row.state,
  due: orNull(row.due, day),
  owner: ownerOf(row),
  createdAt: instant(row.created_at),
});

const rowOf = (item: ActionItem): Schema['action_items'] => ({
  id: item.id,
  code: item.code,
  code_key: codeKey(item.code),
  group_id: item.groupId,
  session: item.session,
  title: item.title,
  search_text: fold(visible(`${item.code} ${item.title}`)),
  state: item.state,
  due: orNull(item.due, String),
  ...ownerRow(item.owner),
  is_open: openStates.includes(item.state) ? 1 : 0,
  due_key: item.due?.toString() ?? '9999-99-99',
  created_at: item.createdAt.epochMilliseconds,
});

/** The code whatever its case, its numbers padded so that CIO-7 sorts before CIO-10. */
const codeKey = (code: string): string => code.toLowerCase().replace(/\d+/g, (number) => number.padStart(8, '0'));

export function actionItems(db: Db): Tables['actionItems'] {
  const some = db.selectFrom('action_items');
  return {
    ...actionChanges(db),
    async byCode(code) {
      const row = await some.select(columns).where('code_key', '=', codeKey(code)).executeTakeFirst();
      return row && itemOf(row);
    },
    async codes() {
      return (await some.select('code').orderBy('code_key').execute()).map(({ code }) => code);
    },
    async sessions() {
      const rows = await some.select('session').distinct().where('session', 'is not', null).execute();
      const sessions = rows.flatMap(({ session }) => session ?? []);
      return sessions.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
    },
    async page(filter, { offset, limit }) {
      const parts = partsOf(filter);
      const [rows, ...moreRows] = parts.map((part) =>
        db
          .selectFrom(
            some
              .select([...columns, 'due_key', 'code_key'])
              .where(part)
              .orderBy('due_key')
              .orderBy('code_key')
              .limit(offset + limit)
              .as('part'),
          )
          .selectAll(),
      );
      const [count, ...moreCounts] = parts.map((part) =>
        some.where(part).select((eb) => eb.fn.countAll<number>().as('count')),
      );
      if (!rows || !count) return { rows: [], total: 0 };
      const page = moreRows.reduce((all, more) => all.unionAll(more), rows);
      const found = await page.orderBy('due_key').orderBy('code_key').limit(limit).offset(offset).execute();
      const counts = await moreCounts.reduce((all, more) => all.unionAll(more), count).execute();
      return { rows: found.map(itemOf), total: counts.reduce((sum, part) => sum + part.count, 0) };
    },
    async save(item) {
      const { id, ...row } = rowOf(item);
      await db
        .insertInto('action_items')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
  };
}
