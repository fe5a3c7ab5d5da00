import { type Lead, lengthOf } from '../domain/due.ts';
import { fold } from '../domain/fold.ts';
import { meanings, numbers, oneOf, phrases, says } from './typed.ts';

const maxLeads = 6;
const minMinutes = 15;
const maxMinutes = 60 * 1440;

const unitOf = meanings(({ reminders }) => reminders.units);
const leadIn = {
  week: (n: number): Lead => `P${n * 7}D`,
  day: (n: number): Lead => `P${n}D`,
  hour: (n: number): Lead => `PT${n}H`,
  minute: (n: number): Lead => `PT${n}M`,
};
const me = new RegExp(`^(?:${phrases(({ people }) => people.me).join('|')}) `);
const after = new RegExp(` ${oneOf(({ reminders }) => reminders.after)}$`);
const counts = numbers(({ days }) => days.numbers);
const separator = new RegExp(
  `\\s*(?:[,;+&]|\\b(?:${phrases(({ reminders }) => reminders.and).join('|')})\\b)\\s*|(?<=[a-z])\\s+(?=\\d)`,
);

/**
 * Reads leads as people type them, `3d, 1h` or `off`. Returns them furthest first, 'usual' for the usual ones, and
 * undefined where it is neither.
 */
export function readLeads(said: string): readonly Lead[] | 'usual' | undefined {
  const text = fold(said).replace(me, '').replace(after, '');
  if (says(text, ({ reminders }) => reminders.off)) return [];
  if (says(text, ({ reminders }) => reminders.usual)) return 'usual';
  const read = text.split(separator).map(leadOf);
  const found = [...new Set(read.filter((lead) => lead !== undefined))];
  if (read.includes(undefined) || found.length > maxLeads) return undefined;
  return found.sort((one, other) => lengthOf(other) - lengthOf(one));
}

function leadOf(text: string): Lead | undefined {
  const { n = '', unit } = /^(?<n>\d{1,3}|[a-z]+(?= )) ?(?<unit>[a-z]+)$/.exec(text)?.groups ?? {};
  const count = counts.get(n) ?? Number(n);
  const name = unitOf.get(unit ?? '');
  const lead = name && !Number.isNaN(count) ? leadIn[name](count) : undefined;
  return lead && lengthOf(lead) >= minMinutes && lengthOf(lead) <= maxMinutes ? lead : undefined;
}

/** Returns leads as `readLeads` reads them again: `14d, 3d, 1d, 1h`. */
export const typedLeads = (of: readonly Lead[]): string =>
  of.length === 0 ? 'off' : of.map((lead) => lead.replace(/^PT?/, '').toLowerCase()).join(', ');
