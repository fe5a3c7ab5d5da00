import { fold, visible, words } from '../domain/fold.ts';

export type Candidate<T> = { value: T; names: readonly string[] };
/** `partial`: by the beginning of a name or of its words. */
export type Match<T> =
  | { kind: 'one'; value: T; partial?: true }
  | { kind: 'several'; values: T[] }
  | { kind: 'none'; near: T[] };

/** The most words a name is looked up by, unless it is the whole name: each costs a look at every candidate. */
export const maxWords = 10;

type Name = { whole: string; words: string[]; plain: string };
type Reading = (said: Name, name: Name) => boolean;

function nameOf(text: string): Name {
  const parts = words(visible(text));
  return { whole: fold(visible(text)), words: parts, plain: parts.join(' ') };
}

const isName: Reading = (said, name) => name.whole === said.whole;
const hasItsWords: Reading = (said, name) => said.plain !== '' && name.plain === said.plain;
const beginsName: Reading = (said, name) => name.whole.startsWith(said.whole);
/** Each said word begins a word of the name, no two the same one: "cio cio" is not the CIO Network. */
const beginsItsWords: Reading = (said, name) => {
  const left = [...name.words];
  // The longest first, so that "c ch" cannot spend the word that only "ch" begins.
  const asked = [...said.words].sort((one, other) => other.length - one.length);
  return (
    asked.length > 0 &&
    asked.every((word) => {
      const at = left.findIndex((other) => other.startsWith(word));
      if (at !== -1) left.splice(at, 1);
      return at !== -1;
    })
  );
};

/**
 * Returns who the words mean: by exact name or id, else by an unambiguous beginning of a name, else by beginnings of its words.
 * Case, accents and invisible characters are ignored. `values` holds at most 6; `near` at most 3, best first.
 */
export function match<T>(said: string, candidates: readonly Candidate<T>[]): Match<T> {
  const wanted = nameOf(said);
  const named = candidates.map(({ value, names }) => ({ value, names: names.map(nameOf) }));
  if (wanted.whole === '') return { kind: 'none', near: [] };
  const reading = (reads: Reading) => named.filter(({ names }) => names.some((name) => reads(wanted, name)));

  const exact = [isName, hasItsWords].map(reading).find((found) => found.length > 0);
  if (exact) return oneOrSeveral(exact);
  if (wanted.words.length > maxWords) return { kind: 'none', near: [] };
  const begun = reading(beginsName);
  if (begun.length === 1) return partly(oneOrSeveral(begun));
  const loose = [...new Set([...begun, ...reading(beginsItsWords)])];
  return loose.length > 0 ? partly(oneOrSeveral(loose)) : { kind: 'none', near: nearest(wanted.whole, named) };
}

const partly = <T>(found: Match<T>): Match<T> => (found.kind === 'one' ? { ...found, partial: true } : found);

function oneOrSeveral<T>(found: readonly { value: T }[]): Match<T> {
  const [first, ...others] = found;
  if (first && others.length === 0) return { kind: 'one', value: first.value };
  return { kind: 'several', values: found.slice(0, 6).map(({ value }) => value) };
}

/** The names someone may have meant who mistyped one, or one word of one: at most 3, best first. */
export function near(said: string, names: readonly string[]): string[] {
  const { whole } = nameOf(said);
  return nearest(
    whole,
    names.map((name) => ({ value: name, names: [nameOf(name)] })),
  );
}

function nearest<T>(said: string, named: readonly { value: T; names: readonly Name[] }[]): T[] {
  // One letter alone is a slip away from every other: it must be right.
  const maxSlips = Math.min(said.length <= 4 ? 1 : 2, said.length - 1);
  // A slip in a whole name is likelier meant than an equal one in a word of a longer name.
  const slips = (name: Name) =>
    Math.min(distance(said, name.whole, maxSlips), ...name.words.map((word) => distance(said, word, maxSlips) + 0.5));
  return named
    .map(({ value, names }) => ({ value, slips: Math.min(...names.map(slips)) }))
    .filter((each) => each.slips < maxSlips + 1)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, 3)
    .map(({ value }) => value);
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours; Infinity beyond `maxSlips`. */
function distance(from: string, to: string, maxSlips: number): number {
  if (Math.abs(from.length - to.length) > maxSlips) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    let minInRow = i;
    for (let j = 1; j <= to.length; j++) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1;
      let minCost = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + cost);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        minCost = Math.min(minCost, at(before, j - 2) + 1);
      }
      next.push(minCost);
      minInRow = Math.min(minInRow, minCost);
    }
    if (minInRow > maxSlips) return Infinity;
    [before, row] = [row, next];
  }
  return at(row, to.length);
}

const at = (row: readonly number[], j: number): number => row[j] ?? Infinity;
