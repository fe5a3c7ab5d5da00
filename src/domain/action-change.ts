import {
  type ActionChange,
  type ActionItem,
  type ActionState,
  type Owner,
  openStates,
  sameOwner,
} from './action-item.ts';
import type { Group } from './group.ts';

/** How someone stands to an action item: leads its group (or is the secretariat), owns it. */
export type Standing = { leads: boolean; owns: boolean };
type Acting = { item: ActionItem; standing: Standing; by: string; at: Temporal.Instant };
type Changed<Outcome extends string> = { outcome: Outcome; item: ActionItem; change: ActionChange };

export const mayUpdate = ({ leads, owns }: Standing): boolean => leads || owns;

export type ChangeDecision =
  | { outcome: 'not theirs' }
  | { outcome: 'leaders only' }
  | { outcome: 'already so' }
  | Changed<'changed'>;

/** What is wanted of an item; the day 'none' takes its day away. */
export type Wanted = {
  state?: ActionState | undefined;
  due?: Temporal.PlainDate | 'none' | undefined;
  note?: string | undefined;
};

/**
 * A new state, a new day, a note, or several at once; only who leads drops an item or sets its day. A closed item is
 * reopened only by saying the state; a note leaves it as it is.
 */
export function decideChange({ item, standing, by, at }: Acting, { state, due, note }: Wanted): ChangeDecision {
  if (!mayUpdate(standing)) return { outcome: 'not theirs' };
  if ((state === 'dropped' || due !== undefined) && !standing.leads) return { outcome: 'leaders only' };
  const next = state === item.state ? undefined : state;
  const day = due === undefined || String(due) === String(item.due ?? 'none') ? undefined : due;
  if (next === undefined && day === undefined && note === undefined) return { outcome: 'already so' };
  const given = day === undefined || day === 'none' ? null : day;
  const isRemoved = day === 'none';
  const change = {
    ...unchanged(item, by, at),
    state: next ?? null,
    due: given,
    removed: isRemoved ? ('due' as const) : null,
    note: note ?? null,
  };
  const changed = { ...item, state: next ?? item.state, due: isRemoved ? null : (given ?? item.due) };
  return { outcome: 'changed', item: changed, change };
}

export type AssignDecision =
  | { outcome: 'leaders only' }
  | { outcome: 'closed' }
  | { outcome: 'already theirs' }
  | { outcome: 'already nobody’s' }
  | { outcome: 'not a member'; group: Group }
  | Changed<'assigned'>;

/** Assigns an item to an owner, or removes its owner (null). `outside` is the item's group where a person is not in it; a session's item does not ask. */
export function decideAssign(
  { item, standing, by, at }: Acting,
  { owner, outside }: { owner: Owner | null; outside: Group | undefined },
): AssignDecision {
  if (!standing.leads) return { outcome: 'leaders only' };
  if (!openStates.includes(item.state)) return { outcome: 'closed' };
  if (!owner) {
    if (!item.owner) return { outcome: 'already nobody’s' };
    const change = { ...unchanged(item, by, at), removed: 'owner' as const };
    return { outcome: 'assigned', item: { ...item, owner: null }, change };
  }
  if (item.owner && sameOwner(item.owner, owner)) return { outcome: 'already theirs' };
  if (outside && item.session === null) return { outcome: 'not a member', group: outside };
  return { outcome: 'assigned', item: { ...item, owner }, change: { ...unchanged(item, by, at), owner } };
}

export type AddDecision =
  | { outcome: 'leaders only' }
  | { outcome: 'concluded'; group: Group }
  | { outcome: 'not a member'; group: Group }
  | Changed<'added'>;

/** Putting a new item on the list of its group or session; `outside` as for assigning it. */
export function decideAdd(
  { item, standing, by, at }: Acting,
  { group, outside }: { group: Group | undefined; outside: Group | undefined },
): AddDecision {
  if (!standing.leads) return { outcome: 'leaders only' };
  if (group?.state === 'concluded') return { outcome: 'concluded', group };
  if (outside) return { outcome: 'not a member', group: outside };
  const change = { ...unchanged(item, by, at), state: item.state, owner: item.owner, due: item.due };
  return { outcome: 'added', item, change };
}

/** The letter after the last one used: `a`, `b` … `z`, `aa`; `codes` are the session's own. */
export function nextLetter(codes: readonly string[]): string {
  const used = codes.map((code) => numberOf(code.slice(code.lastIndexOf('-') + 1)));
  return letterOf(Math.max(0, ...used) + 1);
}

const numberOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0);

const letterOf = (number: number): string =>
  number === 0 ? '' : letterOf(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26));

const unchanged = (item: ActionItem, by: string, at: Temporal.Instant): ActionChange => ({
  actionItemId: item.id,
  at,
  personId: by,
  state: null,
  owner: null,
  due: null,
  removed: null,
  note: null,
});
