import { sql } from 'kysely';
import type { ActionFilter } from '../../src/domain/action-filter.ts';
import { type ActionItem, openStates } from '../../src/domain/action-item.ts';
import { fold, visible } from '../../src/domain/fold.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { actionChanges } from './action-changes.ts';
import { partsOf, shapeOf, valuesOf } from './action-filter.ts';
import { dialectOf } from './connection.ts';
import { ownerOf, ownerRow } from './owner.ts';
import { prepared, slot } from './prepared.ts';
import type { ActionItemRow } from './rows/actions.ts';
import type { Db, Schema } from './schema.ts';
import { day, instant, orNull } from './values.ts';

export const itemColumns = [
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
  'source',
  'created_at',
] as const;

export const itemOf = (row: ActionItemRow): ActionItem => ({
  id: row.id,
  code: row.code,
  groupId: row.group_id,
  session: row.session,
  title: row.title,
  state: row.state,
  due: orNull(row.due, day),
  owner: ownerOf(row),
  source: row.source,
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
  source: item.source,
  is_open: openStates.includes(item.state) ? 1 : 0,
  due_key: item.due?.toString() ?? '9999-99-99',
  created_at: item.createdAt.epochMilliseconds,
});

/** The code whatever its case, its numbers padded so that CIO-7 sorts before CIO-10. */
const codeKey = (code: string): string => code.toLowerCase().replace(/\d+/g, (number) => number.padStart(8, '0'));

const byCode = prepared<{ key: string }>()((db, given) =>
  db.selectFrom('action_items').select(itemColumns).where('code_key', '=', given('key')),
);

/** The page and the counts of every filter of one shape; undefined where none could match. */
function pageOf(filter: ActionFilter) {
  const [first, ...others] = partsOf(filter);
  if (!first) return undefined;
  type Values = Record<string, string | number>;
  return {
    rows: prepared<Values>()((db) => {
      const items = db.selectFrom('action_items').select([...itemColumns, 'due_key', 'code_key']);
      const ordered = items.orderBy('due_key').orderBy('code_key').limit(slot<number>('end'));
      const part = (condition: typeof first) => db.selectFrom(ordered.where(condition).as('part')).selectAll();
      return others
        .reduce((all, other) => all.unionAll(part(other)), part(first))
        .orderBy('due_key')
        .orderBy('code_key')
        .limit(slot<number>('limit'))
        .offset(slot<number>('offset'));
    }),
    counts: prepared<Values>()((db) => {
      const counted = db.selectFrom('action_items').select((eb) => eb.fn.countAll<number>().as('count'));
      return others.reduce((all, other) => all.unionAll(counted.where(other)), counted.where(first));
    }),
  };
}

const maxShapes = 200;
const shapes = new Map<string, ReturnType<typeof pageOf>>();

function queryOf(filter: ActionFilter): ReturnType<typeof pageOf> {
  const shape = shapeOf(filter);
  const query = shapes.get(shape) ?? pageOf(filter);
  if (shapes.size >= maxShapes) shapes.clear();
  shapes.set(shape, query);
  return query;
}

export function actionItems(db: Db): Tables['actionItems'] {
  const some = () => db.selectFrom('action_items');
  return {
    ...actionChanges(db),
    async byCode(code) {
      const [row] = await byCode(db, { key: codeKey(code) });
      return row && itemOf(row);
    },
    async byIds(ids) {
      if (ids.length === 0) return [];
      const rows = await some()
        .select(itemColumns)
        .where(dialectOf(db).among('id', sql`${JSON.stringify(ids)}`))
        .execute();
      return rows.map(itemOf);
    },
    async codes() {
      return (await some().select('code').orderBy('code_key').execute()).map(({ code }) => code);
    },
    async sessions() {
      const rows = await some().select('session').distinct().where('session', 'is not', null).execute();
      const sessions = rows.flatMap(({ session }) => session ?? []);
      return sessions.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
    },
    async page(filter, slice) {
      const query = queryOf(filter);
      if (!query) return { rows: [], total: 0 };
      const values = { ...valuesOf(filter), ...slice, end: slice.offset + slice.limit };
      const counts = await query.counts(db, values);
      const rows = await query.rows(db, values);
      return { rows: rows.map(itemOf), total: counts.reduce((total, { count }) => total + count, 0) };
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
