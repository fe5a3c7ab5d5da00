import type { View } from '../../src/view-model/view.ts';
import { expectedAt, type Lead, leads, type Reader } from './expected.ts';

/**
 * A meeting as the model knows it. `since` is when its start was last settled, `starts` when each of its starts first was,
 * all in epoch milliseconds.
 */
export type Gathering = {
  id: string;
  groupId: string;
  start: Temporal.ZonedDateTime;
  at: number;
  since: number;
  starts: Map<number, number>;
  cancelled: boolean;
  answers: Map<string, string>;
};

/** The days of a series that meets each quarter on the same weekday of the month as its first, that in the fifth week being the last. */
export function quarterlyDays(first: Temporal.PlainDate, years: number): Temporal.PlainDate[] {
  const nth = Math.ceil(first.day / 7);
  return Array.from({ length: years * 4 }, (_, quarter) => {
    const month = first.with({ day: 1 }).add({ months: quarter * 3 });
    const days = Array.from({ length: month.daysInMonth }, (_, day) => month.add({ days: day }));
    return days.filter(({ dayOfWeek }) => dayOfWeek === first.dayOfWeek).at(nth === 5 ? -1 : nth - 1) ?? month;
  });
}

const known = new Map<string, readonly number[]>();

/** When each lead is due for a reader, or for a channel; furthest first. */
export function duesOf({ start, at }: Gathering, reader: Reader | undefined): readonly number[] {
  const name = `${at} ${start.timeZoneId} ${reader?.zone} ${reader?.rest}`;
  const dues = known.get(name) ?? leads.map((lead) => expectedAt(start, lead, reader));
  if (known.size > 20_000) known.clear();
  known.set(name, dues);
  return dues;
}

/** What a reminder's key says it is of; of several meetings at once it does not say which. */
export type Reminded = { meetingId: string; start: string; lead: Lead };
const single = /^remind:(?<meetingId>[^:]+):(?<start>.+Z):(?<lead>P[^:]+):[^:]+$/;
export const isOfSeveral = (key: string): boolean => key.startsWith('remind:several:');

export function remindedBy(key: string): Reminded | undefined {
  const { meetingId, start, lead: said } = single.exec(key)?.groups ?? {};
  const lead = leads.find((one) => one === said);
  return meetingId && start && lead ? { meetingId, start, lead } : undefined;
}

/** The meetings that a letter about several shows, by the buttons it has for each. */
export const shownIn = (view: View): Set<string> =>
  new Set([...JSON.stringify(view).matchAll(/"meeting":"(?<id>[^"]+)"/g)].map(({ groups }) => groups?.id ?? ''));
