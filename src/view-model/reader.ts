import type { Person } from '../domain/person.ts';
import { type Language, languageFor } from '../languages/index.ts';

/** The person a view is drawn for: a catalogue, a BCP 47 locale for dates and numbers, an IANA time zone. */
export type Reader = { language: Language; locale: string; zone: string };

const usual: Record<Language, string> = { en: 'en-GB', fr: 'fr' };

/** Returns the reader of a person: their chosen language, else their platform's, else English. */
export function readerOf(person: Pick<Person, 'language' | 'locale' | 'zone'>): Reader {
  const language = languageFor(person.language ?? undefined) ?? languageFor(person.locale ?? undefined) ?? 'en';
  return { language, locale: usual[language], zone: person.zone };
}
