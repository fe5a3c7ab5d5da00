import {
  type ActionChange,
  type ActionItem,
  type ActionState,
  type Owner,
  openStates,
  sameOwner,
} from './action-item.ts';

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

/** A change of state, a note, or both. A closed item is reopened only by saying the state; a note leaves it as it is. */
export function decideChange(
  { item, standing, by, at }: Acting,
  { state, note }: { state?: ActionState | undefined; note?: string | undefined },
): ChangeDecision {
  if (!mayUpdate(standing)) return { outcome: 'not theirs' };
  if (state === 'dropped' && !standing.leads) return { outcome: 'leaders only' };
  const next = state === item.state ? undefined : state;
  if (next === undefined && note === undefined) return { outcome: 'already so' };
  const change = { ...unchanged(item, by, at), state: next ?? null, note: note ?? null };
  return { outcome: 'changed', item: { ...item, state: next ?? item.state }, change };
}

export type AssignDecision =
  | { outcome: 'leaders only' }
  | { outcome: 'closed' }
  | { outcome: 'already theirs' }
  | { outcome: 'not a member' }
  | Changed<'assigned'>;

/** Giving an item to an owner; `isMember` says whether a person is in the item's group, which a session's item does not ask. */
export function decideAssign(
  { item, standing, by, at }: Acting,
  { owner, isMember }: { owner: Owner; isMember: boolean },
): AssignDecision {
  if (!standing.leads) return { outcome: 'leaders only' };
  if (!openStates.includes(item.state)) return { outcome: 'closed' };
  if (item.owner && sameOwner(item.owner, owner)) return { outcome: 'already theirs' };
  if (!canOwn(item, owner, isMember)) return { outcome: 'not a member' };
  return { outcome: 'assigned', item: { ...item, owner }, change: { ...unchanged(item, by, at), owner } };
}

export type AddDecision =
  | { outcome: 'leaders only' }
  | { outcome: 'concluded' }
  | { outcome: 'not a member' }
  | Changed<'added'>;

/** Putting a new item on the list of its group or session. */
export function decideAdd(
  { item, standing, by, at }: Acting,
  { isConcluded, isMember }: { isConcluded: boolean; isMember: boolean },
): AddDecision {
  if (!standing.leads) return { outcome: 'leaders only' };
  if (isConcluded) return { outcome: 'concluded' };
  if (item.owner && !canOwn(item, item.owner, isMember)) return { outcome: 'not a member' };
  const change = { ...unchanged(item, by, at), state: item.state, owner: item.owner };
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

const canOwn = (item: ActionItem, owner: Owner, isMember: boolean): boolean =>
  owner.kind !== 'person' || item.session !== null || isMember;

const unchanged = (item: ActionItem, by: string, at: Temporal.Instant): ActionChange => ({
  actionItemId: item.id,
  at,
  personId: by,
  state: null,
  owner: null,
  note: null,
});
