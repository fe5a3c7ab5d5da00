import type { Value } from '../view.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The languages the bot speaks; English is the catalogue the code is typed against. */
export const catalogues = { en, fr } satisfies Record<string, Catalogue>;
export type Language = keyof typeof catalogues;
export const languages = Object.keys(catalogues) as Language[];

export type Key = keyof typeof en;
export type Catalogue = Record<Key, string>;

// ICU arguments are read off the English sentence: `{name}` and `{n, plural, …}`. A branch of a plural must hold
// a space or a `#`, or it would be taken for an argument; `select` is not used (one key per case instead).
type Named<Chunk extends string> = Chunk extends `${infer Name},${string}` ? Name : Chunk;
type Plain<Name extends string> = Name extends `${string}${' ' | '#' | '{'}${string}` | '' ? never : Name;
type Arguments<Sentence extends string> = Sentence extends `${string}{${infer Rest}`
  ? Rest extends `${infer Chunk}}${string}`
    ? Plain<Named<Chunk>> | Arguments<Rest>
    : never
  : never;
type Counted<Sentence extends string, Name extends string> = Sentence extends `${string}{${Name}, plural,${string}`
  ? number
  : Value;

/** What a sentence must be given: a number where it counts, any value elsewhere. */
export type ParametersOf<K extends Key> = { [Name in Arguments<(typeof en)[K]>]: Counted<(typeof en)[K], Name> };
/** Sentences that need nothing: titles, labels, choices. */
export type PlainKey = { [K in Key]: Arguments<(typeof en)[K]> extends never ? K : never }[Key];

/** The best of our languages for a BCP 47 tag such as `fr-CH`, or undefined where there is none. */
export function languageFor(locale: string | undefined): Language | undefined {
  const wanted = locale?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === wanted);
}
