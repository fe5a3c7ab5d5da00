import type { Option, Text } from '../view-model/view.ts';

/** What was given, understood (`raw` is its canonical form), or the problem with it and what may have been meant. */
export type Read<Given> =
  | { ok: true; value: Given; raw: string; shown: Text }
  | { ok: false; problem: Text; options: Option[] };
