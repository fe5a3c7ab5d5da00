import { entriesOf, inside, isObject, kindOf, type Shape, typeOf } from './shape.ts';

/**
 * What of a payload is not as in the shape, a line each: a key that is missing, a key that is unknown, a value of
 * another kind, a mark with a value that no sample has. Arrays are compared element by element, repeated lines once.
 */
export const differences = (shape: Shape, value: unknown): string[] => [...new Set(differ(shape, value, ''))];

function differ(shape: Shape, value: unknown, path: string): string[] {
  const kind = kindOf(value);
  if (!shape.kinds.has(kind)) return [`${path} is ${kind}, not ${[...shape.kinds].join(' or ')}`];
  if (shape.isOpen) return [];
  if (shape.values && !shape.values.has(value))
    return [
      `${path} is ${JSON.stringify(value)}, not ${[...shape.values].map((one) => JSON.stringify(one)).join(' or ')}`,
    ];
  if (Array.isArray(value)) return value.flatMap((one) => ofElement(shape, one, path));
  if (!isObject(value)) return [];
  if (!shape.keys) return entriesOf(value).flatMap(([, one]) => ofElement(shape, one, path));
  const missing = [...shape.keys]
    .filter(([key, { isRequired }]) => isRequired && value[key] === undefined)
    .map(([key]) => `${inside(path, key)} is missing`);
  const others = entriesOf(value).flatMap(([key, one]) => {
    const known = shape.keys?.get(key);
    return known ? differ(known.shape, one, inside(path, key)) : [`${inside(path, key)} is unknown`];
  });
  return [...missing, ...others];
}

function ofElement({ each }: Shape, value: unknown, path: string): string[] {
  // Every sample's array was empty: nothing is known of what may be in it.
  if (!each || each.size === 0) return [];
  const found = each.get(typeOf(value)) ?? each.get('');
  return found
    ? differ(found, value, inside(path, '*'))
    : [`${inside(path, '*')} of type “${typeOf(value)}” is unknown`];
}
