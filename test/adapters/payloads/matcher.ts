import { differences } from './differences.ts';
import type { Rules, Sample } from './sample.ts';
import { isObject, shapeOf } from './shape.ts';

/** The kind of the corpus a payload is of, or is nearest to, and what of it is otherwise; nothing where it matches. */
export type Match = { kind: string; differences: readonly string[] };

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (found, key) => (Array.isArray(found) ? found[Number(key)] : isObject(found) ? found[key] : undefined),
      value,
    );

/** Finds for any payload its shape among these samples, by the values of its marks. `about` leaves only kinds that begin so. */
export function createMatcher(samples: readonly Sample[], rules: Rules) {
  const kinds = [...Map.groupBy(samples, ({ kind }) => kind)].map(([kind, some]) => {
    const payloads = some.map(({ payload }) => payload);
    const marks = new Map(rules.marks.map((mark) => [mark, new Set(payloads.map((one) => valueAt(one, mark)))]));
    return { kind, marks, shape: shapeOf(payloads, rules) };
  });

  return function matches(payload: unknown, about = ''): Match {
    const looked = kinds.filter(({ kind }) => kind.startsWith(about));
    if (looked.length === 0) throw new Error(`the corpus has no kind that begins with “${about}”`);
    // A wrong mark weighs more than any number of other differences, and earlier marks more than later ones.
    const weighed = looked.map(({ kind, marks, shape }) => {
      const wrong = rules.marks.map((mark) => !marks.get(mark)?.has(valueAt(payload, mark)));
      return { kind, shape, weight: wrong.reduce((sum, isWrong) => sum * 2 + Number(isWrong), 0) };
    });
    const minWeight = Math.min(...weighed.map(({ weight }) => weight));
    const [nearest] = weighed
      .filter(({ weight }) => weight === minWeight)
      .map(({ kind, shape }) => ({ kind, differences: differences(shape, payload) }))
      .toSorted((a, b) => a.differences.length - b.differences.length);
    if (!nearest) throw new Error('there is no kind to compare with');
    return nearest;
  };
}
