import { IntlMessageFormat } from 'intl-messageformat';
import type { Reader } from '../reader.ts';
import type { Value } from '../view.ts';
import { catalogues, type Key } from './index.ts';

const compiled = new Map<string, IntlMessageFormat>();

function messageOf({ language, locale }: Reader, key: Key): IntlMessageFormat {
  const name = `${locale} ${key}`;
  const known = compiled.get(name);
  if (known) return known;
  const made = new IntlMessageFormat(catalogues[language][key], locale, undefined, { ignoreTag: true });
  compiled.set(name, made);
  return made;
}

/**
 * The sentence for one reader as parts: its own words as strings, each value as `draw` made it.
 * ICU MessageFormat plurals follow the reader's language.
 */
export function sentence<Drawn>(
  reader: Reader,
  key: Key,
  values: Record<string, Value>,
  draw: (value: Exclude<Value, number>) => Drawn,
): (string | Drawn)[] {
  const drawn: Record<string, number | { drawn: Drawn }> = {};
  for (const [name, value] of Object.entries(values)) {
    drawn[name] = typeof value === 'number' ? value : { drawn: draw(value) };
  }
  return messageOf(reader, key)
    .formatToParts<{ drawn: Drawn }>(drawn)
    .map((part) => (typeof part.value === 'object' ? part.value.drawn : String(part.value)));
}
