import { IntlMessageFormat } from 'intl-messageformat';
import type { Key } from '../languages/catalogue.ts';
import { catalogues } from '../languages/index.ts';
import type { Reader } from './reader.ts';
import type { Value } from './view.ts';

/** A sentence of the catalogue; one that takes no value is its text. */
type Message = string | IntlMessageFormat;

// By locale and pattern. Only catalogue sentences are cached here, never text of members.
const compiled = new Map<string, Map<string, Message>>();

function messageOf(pattern: string, locale: string): Message {
  const ofLocale = compiled.get(locale) ?? new Map<string, Message>();
  compiled.set(locale, ofLocale);
  const message = ofLocale.get(pattern) ?? compile(pattern, locale);
  ofLocale.set(pattern, message);
  return message;
}

function compile(pattern: string, locale: string): Message {
  const made = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true });
  return pattern.includes('{') ? made : String(made.format());
}

type Draw<Drawn> = (value: Exclude<Value, number>) => Drawn;

/** Returns an ICU MessageFormat pattern as parts: its own words as strings, each value as `draw` returns it. Plurals follow `locale` (BCP 47). */
export function format<Drawn>(
  pattern: string,
  locale: string,
  values: Record<string, Value>,
  draw: Draw<Drawn>,
): (string | Drawn)[] {
  const message = messageOf(pattern, locale);
  if (typeof message === 'string') return [message];
  const drawn: Record<string, number | { drawn: Drawn }> = {};
  for (const [name, value] of Object.entries(values)) {
    drawn[name] = typeof value === 'number' ? value : { drawn: draw(value) };
  }
  return message
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
