import { type ActionQuery, type Shown, sessionOf } from '../domain/action-filter.ts';
import { fold, visible } from '../domain/fold.ts';
import type { Group } from '../domain/group.ts';
import { meanings, says } from './typed.ts';

const shownBy = meanings<Shown>(({ actions }) => actions.shown);

// A group's whole name has at most this many words.
const maxRun = 6;

/** Returns what the words ask for: states, `mine`, a group, a session. The words that are left over are searched for. */
export function readQuery(said: string, groups: readonly Group[]): ActionQuery {
  const query: ActionQuery = { shown: 'open', mine: false, group: undefined, session: undefined, words: [] };
  let left = fold(visible(said)).split(' ').filter(Boolean);
  while (left.length > 0) {
    const { count, meaning } = longestMeaning(left, groups);
    // `overdue` implies open, so it wins over any other state.
    if (query.shown === 'overdue') delete meaning.shown;
    Object.assign(query, meaning);
    if (count === 0) query.words.push(...left.slice(0, 1));
    left = left.slice(count || 1);
  }
  return query;
}

function longestMeaning(words: readonly string[], groups: readonly Group[]) {
  for (let count = Math.min(words.length, maxRun); count > 0; count -= 1) {
    const meaning = meaningOf(words.slice(0, count).join(' '), groups);
    if (meaning) return { count, meaning };
  }
  return { count: 0, meaning: {} };
}

function meaningOf(run: string, groups: readonly Group[]): Partial<ActionQuery> | undefined {
  if (says(run, ({ actions }) => actions.mine)) return { mine: true };
  const shown = shownBy.get(run);
  if (shown) return { shown };
  const session = sessionOf(run);
  if (session) return { session };
  const group = groupOf(run, groups);
  return group && { group };
}

function groupOf(run: string, groups: readonly Group[]): Group | undefined {
  const named = groups.map((group) => ({ group, names: [group.code, group.slug, group.name].map(fold) }));
  const exact = named.find(({ names }) => names.includes(run));
  if (exact) return exact.group;
  // Two letters begin too many names; they are searched for instead.
  const begun = run.length < 3 ? [] : named.filter(({ names }) => names.some((name) => name.startsWith(run)));
  return begun.length === 1 ? begun[0]?.group : undefined;
}
