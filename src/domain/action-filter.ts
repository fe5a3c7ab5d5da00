import { type ActionState, actionStates, type Owner, openStates } from './action-item.ts';
import { fold, visible } from './fold.ts';
import type { Group } from './group.ts';
import type { Membership } from './membership.ts';

/** What is asked of the store; every part narrows. */
export type ActionFilter = {
  states?: readonly ActionState[];
  groupId?: string;
  session?: string;
  owners?: readonly Owner[];
  /** Still open and due before this day. */
  overdueOn?: Temporal.PlainDate;
  /** Every word occurs in the code or the title, case and accents ignored. */
  words?: readonly string[];
};

/** Which states a list shows: `open` is all that is still owed, `all` is everything. */
export type Shown = ActionState | 'overdue' | 'all';
/** What someone asked to see, read from their words. */
export type ActionQuery = {
  shown: Shown;
  mine: boolean;
  group: Group | undefined;
  session: string | undefined;
  words: string[];
};

/** A session's code as it is kept, such as `WILD/2`, or undefined where the text is none. */
export function sessionOf(text: string): string | undefined {
  const number = /^wild[/ -]?([1-9]\d{0,2})$/.exec(fold(visible(text)))?.[1];
  return number && `WILD/${number}`;
}

/** The query as the store is asked it, for someone who owns as `mine`, on this day in the network's zone. */
export function filterOf(query: ActionQuery, mine: readonly Owner[], today: Temporal.PlainDate): ActionFilter {
  const { shown, group, session, words } = query;
  return {
    ...(shown === 'overdue' ? { overdueOn: today } : { states: statesOf(shown) }),
    ...(query.mine ? { owners: mine } : {}),
    ...(group ? { groupId: group.id } : {}),
    ...(session ? { session } : {}),
    ...(words.length > 0 ? { words } : {}),
  };
}

function statesOf(shown: Exclude<Shown, 'overdue'>): readonly ActionState[] {
  if (shown === 'open') return openStates;
  return shown === 'all' ? actionStates : [shown];
}

/** The owners that a person stands for: themselves, the Offices they represent, the groups they lead. */
export function ownersFor(personId: string, memberships: readonly Membership[]): Owner[] {
  const offices = new Set(memberships.map(({ officeCode }) => officeCode));
  const led = memberships.filter(({ role }) => role !== 'member');
  return [
    { kind: 'person', id: personId },
    ...[...offices].map((id) => ({ kind: 'office', id }) as const),
    ...led.map(({ groupId }) => ({ kind: 'group', id: groupId }) as const),
  ];
}
