import type { en } from './en/index.ts';

export type Key = keyof typeof en;

export type Catalogue = Record<Key, string>;

// ICU arguments are read off the English sentence: `{name}` and `{n, plural, …}`. A branch of a plural must hold
// a space or a `#`, or it would be taken for an argument; `select` is not used (one key per case instead).
type Named<Chunk extends string> = Chunk extends `${infer Name},${string}` ? Name : Chunk;

type Plain<Name extends string> = Name extends `${string}${' ' | '#' | '{'}${string}` | '' ? never : Name;

export type Arguments<Sentence extends string> = Sentence extends `${string}{${infer Rest}`
  ? Rest extends `${infer Chunk}}${string}`
    ? Plain<Named<Chunk>> | Arguments<Rest>
    : never
  : never;

/** Sentences that need nothing: titles, labels, choices. */
export type PlainKey = { [K in Key]: Arguments<(typeof en)[K]> extends never ? K : never }[Key];
