import { type ActionQuery, type Shown, sessionOf } from '../domain/action-filter.ts';
import { fold, visible } from '../domain/fold.ts';
import type { Group } from '../domain/group.ts';

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

function groupOf(run: string, groups: readonly Group[]): Group | undefined {
  const named = groups.map((group) => ({ group, names: [group.code, group.slug, group.name].map(fold) }));
  const exact = named.find(({ names }) => names.includes(run));
  if (exact) return exact.group;
  // Two letters begin too much: they are searched for.
  const begun = run.length < 3 ? [] : named.filter(({ names }) => names.some((name) => name.startsWith(run)));
  return begun.length === 1 ? begun[0]?.group : undefined;
}
