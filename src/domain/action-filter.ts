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
type Shown = ActionState | 'overdue' | 'all';
/** What someone asked to see, read from their words. */
export type ActionQuery = {
  shown: Shown;
  mine: boolean;
  group: Group | undefined;
  session: string | undefined;
  words: string[];
};

// English and French, as people say them; folded, so without accents.
const meanings: readonly (readonly [Shown | 'mine', RegExp])[] = [
  ['mine', /^(mine|my|me|moi|mes|(les )?miennes?|miens?)$/],
  ['overdue', /^(overdue|late|(en )?retard)$/],
  ['open', /^(open|ouverte?s?)$/],
  ['in progress', /^(in progress|en cours)$/],
  ['blocked', /^(blocked|bloquee?s?)$/],
  ['done', /^(done|finished|faite?s?|terminee?s?)$/],
  ['dropped', /^(dropped|abandonnee?s?)$/],
  ['all', /^(all|everything|toute?s?|tous)$/],
];
// The longest run of words that means one thing, such as a group's whole name.
const longestRun = 6;

/** What the words ask for: states, `mine`, a group, a session; what is left over is searched for. */
export function readQuery(said: string, groups: readonly Group[]): ActionQuery {
  const query: ActionQuery = { shown: 'open', mine: false, group: undefined, session: undefined, words: [] };
  let left = fold(visible(said)).split(' ').filter(Boolean);
  while (left.length > 0) {
    const { count, meaning } = longestMeaning(left, groups);
    // What is overdue is open: no other state undoes that.
    if (query.shown === 'overdue') delete meaning.shown;
    Object.assign(query, meaning);
    if (count === 0) query.words.push(...left.slice(0, 1));
    left = left.slice(count || 1);
  }
  return query;
}

function longestMeaning(words: readonly string[], groups: readonly Group[]) {
  for (let count = Math.min(words.length, longestRun); count > 0; count -= 1) {
    const meaning = meaningOf(words.slice(0, count).join(' '), groups);
    if (meaning) return { count, meaning };
  }
  return { count: 0, meaning: {} };
}

function meaningOf(run: string, groups: readonly Group[]): Partial<ActionQuery> | undefined {
  const shown = meanings.find(([, pattern]) => pattern.test(run))?.[0];
  if (shown) return shown === 'mine' ? { mine: true } : { shown };
  const session = sessionOf(run);
  if (session) return { session };
  const group = groupOf(run, groups);
  return group && { group };
}

/** A session's code as it is kept, such as `WILD/2`, or undefined where the text is none. */
export function sessionOf(text: string): string | undefined {
  const number = /^wild[/ -]?([1-9]\d{0,2})$/.exec(fold(visible(text)))?.[1];
  return number && `WILD/${number}`;
}

function groupOf(run: string, groups: readonly Group[]): Group | undefined {
  const named = groups.map((group) => ({ group, names: [group.code, group.slug, group.name].map(fold) }));
  const exact = named.find(({ names }) => names.includes(run));
  if (exact) return exact.group;
  // Two letters begin too much: they are searched for.
  const begun = run.length < 3 ? [] : named.filter(({ names }) => names.some((name) => name.startsWith(run)));
  return begun.length === 1 ? begun[0]?.group : undefined;
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

/** As whom a person owns: themselves, the Offices they represent, the groups they lead. */
export function ownersFor(personId: string, memberships: readonly Membership[]): Owner[] {
  const offices = new Set(memberships.map(({ officeCode }) => officeCode));
  const led = memberships.filter(({ role }) => role !== 'member');
  return [
    { kind: 'person', id: personId },
    ...[...offices].map((id) => ({ kind: 'office', id }) as const),
    ...led.map(({ groupId }) => ({ kind: 'group', id: groupId }) as const),
  ];
}
