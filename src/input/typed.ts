import { fold, visible } from '../domain/fold.ts';
import { typed } from '../languages/index.ts';
import type { Typed } from '../languages/typed.ts';

const spoken = Object.values(typed);

/** The phrases of all languages that `of` picks from one. */
export const phrases = (of: (typed: Typed) => readonly string[]): readonly string[] => spoken.flatMap(of);

/** Whether the text is one of the phrases that `of` picks, in any language. */
export function says(text: string, of: (typed: Typed) => readonly string[]): boolean {
  const said = fold(visible(text));
  return spoken.some((one) => of(one).includes(said));
}

/** Every phrase of the records that `of` picks, with the name it stands under. */
export function meanings<Name extends string>(
  of: (typed: Typed) => Readonly<Record<Name, readonly string[]>>,
): ReadonlyMap<string, Name> {
  const names = spoken.flatMap((one) => Object.entries<readonly string[]>(of(one)));
  // Object.entries forgets that the keys are names of the record.
  return new Map(names.flatMap(([name, words]) => words.map((word) => [word, name as Name] as const)));
}

/** Returns what the text stands for in the records that `of` picks, such as a group's code. */
export function standsFor(text: string, of: (typed: Typed) => Readonly<Record<string, string>>): string | undefined {
  const said = fold(visible(text));
  const record = spoken.map(of).find((one) => Object.hasOwn(one, said));
  return record?.[said];
}

/** Every phrase of the records that `of` picks, with its number. */
export const numbers = (of: (typed: Typed) => Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(spoken.flatMap((one) => Object.entries(of(one))));

/** The phrases that `of` picks, in all languages, as a part of a regular expression; the longest is tried first. */
export const oneOf = (of: (typed: Typed) => readonly string[]): string =>
  `(?:${[...phrases(of)]
    .sort((one, other) => other.length - one.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})`;
