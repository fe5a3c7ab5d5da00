import type { Rules } from './sample.ts';

export type Kind = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** What the values at one place have in common, over all samples of a kind. */
export type Shape = {
  kinds: ReadonlySet<Kind>;
  /** The values a mark may have; undefined where the place is no mark. */
  values?: ReadonlySet<unknown>;
  keys?: ReadonlyMap<string, { shape: Shape; isRequired: boolean }>;
  /** Of an array's elements and a map's values, by their `type` where they have one, else under the empty name. */
  each?: ReadonlyMap<string, Shape>;
  isOpen?: true;
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const kind = typeof value;
  if (kind === 'boolean' || kind === 'number' || kind === 'string' || kind === 'object') return kind;
  throw new TypeError(`JSON has no ${kind}`);
}

/** The `type` by which an element of an array or a value of a map goes; empty where it has none. */
export const typeOf = (value: unknown): string => (isObject(value) && typeof value.type === 'string' ? value.type : '');

export const inside = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** Whether a path is one of the rules', in which `*` stands for any one key. */
const isAmong = (path: string, rules: readonly string[]): boolean =>
  rules.some((rule) => {
    const [ours, theirs] = [rule.split('.'), path.split('.')];
    return ours.length === theirs.length && ours.every((part, at) => part === '*' || part === theirs[at]);
  });

/** The entries of an object as JSON has them: a key that is undefined is not there. */
export const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, one]) => one !== undefined);

/** The shape that all these values have at this path. */
export function shapeOf(values: readonly unknown[], rules: Rules, path = ''): Shape {
  const kinds = new Set(values.map(kindOf));
  if (isAmong(path, rules.open)) return { kinds, isOpen: true };
  const objects = values.filter(isObject);
  const arrays = values.filter((value) => Array.isArray(value));
  const isMap = isAmong(path, rules.maps);
  const mapped = isMap ? objects.flatMap((one) => entriesOf(one).map(([, value]) => value)) : [];
  const each = Map.groupBy([...arrays.flat(), ...mapped], typeOf);
  return {
    kinds,
    ...(isAmong(path, rules.marks) ? { values: new Set(values) } : {}),
    ...(objects.length > 0 && !isMap ? { keys: keysOf(objects, rules, path) } : {}),
    ...(arrays.length > 0 || isMap
      ? {
          each: new Map([...each].map(([type, some]) => [type, shapeOf(some, rules, inside(path, '*'))])),
        }
      : {}),
  };
}

function keysOf(objects: readonly object[], rules: Rules, path: string): NonNullable<Shape['keys']> {
  const entries = Map.groupBy(objects.flatMap(entriesOf), ([key]) => key);
  return new Map(
    [...entries].map(([key, some]) => {
      const values = some.map(([, value]) => value);
      return [key, { shape: shapeOf(values, rules, inside(path, key)), isRequired: some.length === objects.length }];
    }),
  );
}
