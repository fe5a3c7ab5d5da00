export const actionStates = ['open', 'in progress', 'blocked', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];
export const openStates: readonly ActionState[] = ['open', 'in progress', 'blocked'];

/** A person (by id), an Office (by ST.3 code) or a group (by id). */
export type Owner = { kind: 'person' | 'office' | 'group'; id: string };
export const sameOwner = (one: Owner, other: Owner): boolean => one.kind === other.kind && one.id === other.id;

/** Something owed, with a code such as `WILD/1-a` (of a session) or `CIO-7` (of a group). */
export type ActionItem = {
  id: string;
  code: string;
  groupId: string | null;
  session: string | null;
  title: string;
  state: ActionState;
  due: Temporal.PlainDate | null;
  owner: Owner | null;
  /** The web address of the message it was made from, as its platform names it. */
  source: string | null;
  createdAt: Temporal.Instant;
};

/** One line of an action item's history: a new state, owner or day, one of the latter taken away, a note, or several at once. */
export type ActionChange = {
  actionItemId: string;
  at: Temporal.Instant;
  personId: string | null;
  state: ActionState | null;
  owner: Owner | null;
  due: Temporal.PlainDate | null;
  removed: 'owner' | 'due' | null;
  note: string | null;
};

/** Overdue is computed: past its day in the network's zone and still open. */
export const isOverdue = (item: ActionItem, today: Temporal.PlainDate): boolean =>
  item.due !== null && openStates.includes(item.state) && Temporal.PlainDate.compare(item.due, today) < 0;

/** Returns the item and its latest note as they were just before `until`; undefined where there was none yet. */
export function itemAsOf(
  item: ActionItem,
  history: readonly ActionChange[],
  until: Temporal.Instant,
): { item: ActionItem; note: string | null } | undefined {
  if (Temporal.Instant.compare(item.createdAt, until) >= 0) return undefined;
  let { state, owner, due } = { ...item, owner: null as Owner | null, due: null as Temporal.PlainDate | null };
  let note: string | null = null;
  for (const change of history) {
    if (Temporal.Instant.compare(change.at, until) >= 0) break;
    state = change.state ?? state;
    owner = change.removed === 'owner' ? null : (change.owner ?? owner);
    due = change.removed === 'due' ? null : (change.due ?? due);
    note = change.note ?? note;
  }
  return { item: { ...item, state, owner, due }, note };
}
