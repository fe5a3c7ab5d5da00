import { fold, visible } from '../domain/fold.ts';
import { mistakenCodes, nominatesNobody, sharedStateNames, stateNames } from './data/names/index.ts';
import { officeAcronyms, officeNames, sharedAcronyms } from './data/offices.ts';

/** Whether an Office may nominate: not ST.3's reserve, nor a territory where nobody lives. */
export const mayNominate = (code: string): boolean => !nominatesNobody.includes(code);

/** Names are compared without dots, hyphens and a leading article: `U.S.`, `Royaume-Uni`, `l’INPI`. */
const plain = (text: string): string =>
  fold(visible(text))
    .replace(/[’']/g, "'")
    .replace(/^(?:the |l'|la |le |les )/, '')
    .replace(/\./g, '')
    .replace(/[-‐]/g, ' ');

const codesByName = new Map<string, readonly string[]>();
const add = (name: string, codes: readonly string[]) => codesByName.set(plain(name), codes);
for (const [code, { fr, es, also = [] }] of Object.entries(stateNames))
  for (const name of [fr, es, ...also]) add(name, [code]);
for (const [name, code] of [...Object.entries(officeAcronyms), ...Object.entries(officeNames)]) add(name, [code]);
for (const table of [sharedAcronyms, sharedStateNames])
  for (const [name, codes] of Object.entries(table)) add(name, codes);
const mistaken = new Map(Object.entries(mistakenCodes));

/** Other names of each Office than those of the store, by ST.3 code, for finding one by the beginning of a name. */
export const otherNames = (code: string): readonly string[] => {
  const { fr, es, also = [] } = stateNames[code] ?? { fr: '', es: '' };
  return [fr, es, ...also].filter(Boolean);
};

/** An Office by the code and the names that the store has. */
type Known = { code: string; names: readonly string[] };

/**
 * Returns the ST.3 codes that a whole name may mean: an ST.3 code, a name in English, French or Spanish, an Office's
 * acronym, or these together (`Switzerland (CH)`, `INPI France`). Two letters are a code, and never a beginning.
 */
export function officesCalled(said: string, known: readonly Known[]): readonly string[] {
  const name = visible(said).normalize('NFKC').trim();
  const code = name.toUpperCase();
  if (known.some((one) => one.code === code)) return [code];
  if (/^[A-Z]{2}$/.test(code)) return mistaken.get(code) ?? [];
  return wholeName(name, known) ?? twoNames(name, known);
}

function wholeName(name: string, known: readonly Known[]): readonly string[] | undefined {
  const said = plain(name);
  const own = known.filter(({ names }) => names.some((one) => plain(one) === said)).map((one) => one.code);
  return own.length > 0 ? own : codesByName.get(said);
}

/** `Switzerland (CH)` and `INPI (Portugal)`: what both parts may mean. */
function twoNames(name: string, known: readonly Known[]): readonly string[] {
  const { one, other } = /^(?<one>.+?)\s*\((?<other>[^()]+)\)$/.exec(name)?.groups ?? splitAfterAcronym(name);
  if (!one || !other) return [];
  const first = officesCalled(one, known);
  const second = officesCalled(other, known);
  return first.filter((code) => second.includes(code));
}

/** `INPI France`: an acronym that several Offices share, and whose. */
function splitAfterAcronym(name: string): { one?: string; other?: string } {
  const [one = '', ...rest] = name.split(' ');
  return rest.length > 0 && (codesByName.get(plain(one))?.length ?? 0) > 1 ? { one, other: rest.join(' ') } : {};
}
