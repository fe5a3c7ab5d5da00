import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { ActionFilter } from '../../src/domain/action-filter.ts';
import { type ActionState, actionStates, type Owner, openStates } from '../../src/domain/action-item.ts';
import { fold } from '../../src/domain/fold.ts';
import { ownerColumn } from './owner.ts';
import { slot } from './prepared.ts';
import type { Schema } from './schema.ts';
import { literal } from './values.ts';

const eb = expressionBuilder<Schema, 'action_items'>();
const sides: { isOpen: 0 | 1; states: readonly ActionState[] }[] = [
  { isOpen: 1, states: openStates },
  { isOpen: 0, states: actionStates.filter((state) => !openStates.includes(state)) },
];

/**
 * The filter as conditions no item meets two of: one for each owner, open and closed apart. Each of them is a run of
 * one index already in the order of the list, so a page costs what it shows, however many items there are.
 */
export function partsOf(filter: ActionFilter): Expression<SqlBool>[] {
  const common = commonOf(filter);
  const owners = filter.owners?.map(ownedBy) ?? [undefined];
  return sides.flatMap(({ isOpen, states }) => {
    if (filter.overdueOn && isOpen === 0) return [];
    const wanted = states.filter((state) => filter.states?.includes(state) ?? true);
    if (wanted.length === 0) return [];
    const side = [eb('is_open', '=', literal(isOpen))];
    if (wanted.length < states.length) side.push(eb('state', 'in', wanted.map(literal)));
    return owners.map((owner) => eb.and([...(owner ? [owner] : []), ...side, ...common]));
  });
}

/** The values of the filter, by the names of their slots in `partsOf`. */
export function valuesOf({
  groupId,
  session,
  overdueOn,
  words = [],
  owners = [],
}: ActionFilter): Record<string, string> {
  const values: Record<string, string> = {};
  if (groupId !== undefined) values.groupId = groupId;
  if (session !== undefined) values.session = session;
  if (overdueOn) values.overdueOn = overdueOn.toString();
  for (const [index, word] of words.entries()) values[`word${index}`] = `%${fold(word).replace(/[\\%_]/g, '\\$&')}%`;
  for (const [index, { id }] of owners.entries()) values[`owner${index}`] = id;
  return values;
}

/** Two filters of one shape differ in their values only: the same queries answer both. */
export const shapeOf = ({ owners, states, ...rest }: ActionFilter): string =>
  [Object.keys(valuesOf(rest)), owners?.map(({ kind }) => kind) ?? 'all', states ?? 'all'].join(' ');

const ownedBy = ({ kind }: Owner, index: number): Expression<SqlBool> =>
  eb(ownerColumn[kind], '=', slot<string>(`owner${index}`));

function commonOf({ groupId, session, overdueOn, words = [] }: ActionFilter): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = words.map(
    (_, index) => sql<SqlBool>`search_text like ${slot(`word${index}`)} escape '\\'`,
  );
  if (groupId !== undefined) conditions.push(eb('group_id', '=', slot<string>('groupId')));
  if (session !== undefined) conditions.push(eb('session', '=', slot<string>('session')));
  if (overdueOn) conditions.push(eb('due_key', '<', slot<string>('overdueOn')));
  return conditions;
}
