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

/** Every phrase of the records that `of` picks, with its number. */
export const numbers = (of: (typed: Typed) => Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(spoken.flatMap((one) => Object.entries(of(one))));
