import type { Option, Text } from '../view-model/view.ts';

/** What was given, understood (`raw` is its canonical form; `partial`: by the beginning of a name), or the problem with it and what may have been meant. */
export type Read<Given> =
  | { ok: true; value: Given; raw: string; shown: Text; partial?: true }
  | { ok: false; problem: Text; options: Option[] };
