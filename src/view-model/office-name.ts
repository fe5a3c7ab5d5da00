import { memo } from './memo.ts';
import type { Reader } from './reader.ts';

const names = memo((locale: string) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));

/**
 * Returns the name of an ST.3 entry in the reader's language. CLDR's is used only where CLDR's English equals ST.3's;
 * elsewhere ST.3's English name is used in every language, since it was agreed on by states.
 */
export function officeName(code: string, name: string, reader: Reader): string {
  if (reader.language === 'en' || names('en').of(code) !== name) return name;
  return names(reader.locale).of(code) ?? name;
}
