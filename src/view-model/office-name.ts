import { memo } from './memo.ts';
import type { Reader } from './reader.ts';

const names = memo((locale: string) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));

/**
 * The name of an ST.3 entry in the reader's language: CLDR's, but only where CLDR's English is ST.3's own to the letter.
 * Where the two depart in English the name was chosen with care, and ST.3's stands in every language.
 */
export function officeName(code: string, name: string, reader: Reader): string {
  if (reader.language === 'en' || names('en').of(code) !== name) return name;
  return names(reader.locale).of(code) ?? name;
}
