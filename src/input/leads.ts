import { type Lead, lengthOf } from '../domain/due.ts';
import { fold } from '../domain/fold.ts';

const most = { leads: 6, minutes: 60 * 1440 };

const least = 15;

// English and French, as people type them; folded, so without accents.
const off = /^(off|none|no|never|non|aucun|jamais)$/;

const asUsual = /^(on|usual|as usual|default|normal|yes|oui|habituel|comme d.habitude)$/;

const units: readonly (readonly [RegExp, (n: number) => Lead])[] = [
  [/^(w|weeks?|sem|semaines?)$/, (n) => `P${n * 7}D`],
  [/^(d|days?|j|jours?)$/, (n) => `P${n}D`],
  [/^(h|hours?|heures?)$/, (n) => `PT${n}H`],
  [/^(m|min|minutes?)$/, (n) => `PT${n}M`],
];

/** Leads as people type them, `3d, 1h` or `off`, furthest first; 'usual' for the usual ones, undefined where it is neither. */
export function readLeads(said: string): readonly Lead[] | 'usual' | undefined {
  const text = fold(said).replace(/^(me|moi) /, '');
  if (off.test(text)) return [];
  if (asUsual.test(text)) return 'usual';
  const read = text.split(/\s*(?:[,;+&]|\band\b|\bet\b)\s*|(?<=[a-z])\s+(?=\d)/).map(leadOf);
  const found = [...new Set(read.filter((lead) => lead !== undefined))];
  if (read.includes(undefined) || found.length > most.leads) return undefined;
  return found.sort((one, other) => lengthOf(other) - lengthOf(one));
}

function leadOf(text: string): Lead | undefined {
  const { n, unit } = /^(?<n>\d{1,3}) ?(?<unit>[a-z]+)$/.exec(text)?.groups ?? {};
  const lead = units.find(([name]) => name.test(unit ?? ''))?.[1](Number(n));
  return lead !== undefined && lengthOf(lead) >= least && lengthOf(lead) <= most.minutes ? lead : undefined;
}

/** Leads as `readLeads` reads them again: `14d, 3d, 1d, 1h`. */
export const typedLeads = (of: readonly Lead[]): string =>
  of.length === 0 ? 'off' : of.map((lead) => lead.replace(/^PT?/, '').toLowerCase()).join(', ');
