import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';
import { typed as typedInEnglish } from './en/typed/index.ts';
import { commandNames as frenchNames } from './fr/commands.ts';
import { fr } from './fr/index.ts';
import { typed as typedInFrench } from './fr/typed/index.ts';
import type { Typed } from './typed.ts';

/** The languages the bot speaks; English is the catalogue the code is typed against. */
export const catalogues = { en, fr } satisfies Record<string, Catalogue>;
/** The name of a command in a language that has its own names for them. */
export const commandNames: Partial<Record<keyof typeof catalogues, Readonly<Record<string, string>>>> = {
  fr: frenchNames,
};
export type Language = keyof typeof catalogues;
/** What people type in each language. */
export const typed: Readonly<Record<Language, Typed>> = { en: typedInEnglish, fr: typedInFrench };
export const languages = Object.keys(catalogues) as Language[];

/** The best of our languages for a BCP 47 tag such as `fr-CH`, or undefined where there is none. */
export function languageFor(locale: string | undefined): Language | undefined {
  const wanted = locale?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === wanted);
}
