import { local as en } from '../../src/languages/en/local.ts';
import { local as fr } from '../../src/languages/fr/local.ts';
import type { Language } from '../../src/languages/index.ts';

export type LocalKey = keyof typeof en;
export type LocalWords = Record<LocalKey, string>;

/** The page's own words in every language, because the visitor may speak as another person at any time. */
export const localWords: Record<Language, LocalWords> = { en, fr };
