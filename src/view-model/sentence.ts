import { IntlMessageFormat } from 'intl-messageformat';
import type { Key } from '../languages/catalogue.ts';
import { catalogues } from '../languages/index.ts';
import type { Reader } from './reader.ts';
import type { Value } from './view.ts';

const compiled = new Map<string, IntlMessageFormat>();

// Only catalogue sentences are cached here, never text of members.
function messageOf(pattern: string, locale: string): IntlMessageFormat {
  const name = `${locale} ${pattern}`;
  const known = compiled.get(name);
  if (known) return known;
  const made = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true });
  compiled.set(name, made);
  return made;
}

type Draw<Drawn> = (value: Exclude<Value, number>) => Drawn;

/** Returns an ICU MessageFormat pattern as parts: its own words as strings, each value as `draw` returns it. Plurals follow `locale` (BCP 47). */
export function format<Drawn>(
  pattern: string,
  locale: string,
  values: Record<string, Value>,
  draw: Draw<Drawn>,
): (string | Drawn)[] {
  const drawn: Record<string, number | { drawn: Drawn }> = {};
  for (const [name, value] of Object.entries(values)) {
    drawn[name] = typeof value === 'number' ? value : { drawn: draw(value) };
  }
  return messageOf(pattern, locale)
    .formatToParts<{ drawn: Drawn }>(drawn)
    .map((part) => (typeof part.value === 'object' ? part.value.drawn : String(part.value)));
}

/** Returns the sentence of the catalogue for one reader, as parts. */
export const sentence = <Drawn>(
  { language, locale }: Reader,
  key: Key,
  values: Record<string, Value>,
  draw: Draw<Drawn>,
): (string | Drawn)[] => format(catalogues[language][key], locale, values, draw);
