import type { Match } from '../input/match.ts';

// A list longer than this is searched by typing, not by scrolling.
export const optionLimit = 300;

export const one = <Thing>(value: Thing): Match<Thing> => ({ kind: 'one', value });
export const none = <Thing>(near: Thing[] = []): Match<Thing> => ({ kind: 'none', near });
export const matched = <Thing>(found: readonly Thing[]): Match<Thing> =>
  found.length === 1 && found[0] !== undefined ? one(found[0]) : { kind: 'several', values: [...found] };

/** Returns the same finding of things that are made from those found. */
export function mapped<From, To>(found: Match<From>, to: (thing: From) => To): Match<To> {
  switch (found.kind) {
    case 'one':
      return { ...found, value: to(found.value) };
    case 'several':
      return { kind: 'several', values: found.values.map(to) };
    case 'none':
      return { kind: 'none', near: found.near.map(to) };
  }
}
