import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import { type ActionState, actionStates, type Owner, openStates } from '../src/domain/action-item.ts';
import { fold } from '../src/domain/fold.ts';
import type { ActionFilter } from '../src/ports.ts';
import { ownerColumn } from './owner.ts';
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
    if (wanted.length < states.length) side.push(eb('state', 'in', wanted));
    return owners.map((owner) => eb.and([...(owner ? [owner] : []), ...side, ...common]));
  });
}

const ownedBy = (owner: Owner): Expression<SqlBool> => eb(ownerColumn[owner.kind], '=', owner.id);

function commonOf({ groupId, session, overdueOn, words = [] }: ActionFilter): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = words.map(occurs);
  if (groupId !== undefined) conditions.push(eb('group_id', '=', groupId));
  if (session !== undefined) conditions.push(eb('session', '=', session));
  if (overdueOn) conditions.push(eb('due_key', '<', overdueOn.toString()));
  return conditions;
}

const occurs = (word: string): Expression<SqlBool> =>
  sql<SqlBool>`search_text like ${`%${fold(word).replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;
