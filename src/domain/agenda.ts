import type { Owner } from './action-item.ts';
import type { Meeting } from './meeting.ts';

/** One thing a meeting is to talk about; where it stands is its place in the list. */
export type AgendaLine = { id: string; title: string; owner: Owner | null; minutes: number | null };

/** Lines the agenda of one meeting can hold. */
export const maxLines = 50;

const endOf = ({ startsAt, minutes }: Pick<Meeting, 'startsAt' | 'minutes'>): Temporal.Instant =>
  startsAt.toInstant().add({ minutes });
const hasEnded = (meeting: Pick<Meeting, 'startsAt' | 'minutes'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(endOf(meeting), now) <= 0;

/** What a group still owes stands on the agenda of a meeting until it ends; then on that of the next. */
export const carriesOver = (meeting: Meeting, now: Temporal.Instant): boolean =>
  meeting.state === 'scheduled' && !hasEnded(meeting, now);

/** Minutes planned, and how many lines have none. */
export const plannedOf = (lines: readonly AgendaLine[]): { minutes: number; untimed: number } => ({
  minutes: lines.reduce((total, line) => total + (line.minutes ?? 0), 0),
  untimed: lines.filter((line) => line.minutes === null).length,
});

/** The line by its id or its number as shown, from 1. */
export const lineOf = (lines: readonly AgendaLine[], said: string): AgendaLine | undefined =>
  lines.find(({ id }) => id === said) ?? (/^\d{1,3}$/.test(said) ? lines[Number(said) - 1] : undefined);

type Closed = { outcome: 'cancelled' } | { outcome: 'ended' };
type At = { meeting: Meeting; lines: readonly AgendaLine[]; now: Temporal.Instant };
type Changed = { outcome: 'changed'; lines: AgendaLine[]; line: AgendaLine; number: number };

function closed({ meeting, now }: At): Closed | undefined {
  if (meeting.state === 'cancelled') return { outcome: 'cancelled' };
  return hasEnded(meeting, now) ? { outcome: 'ended' } : undefined;
}

/** The lines with this one as number `to`, from 1; further than the end is the end. */
function placed(others: readonly AgendaLine[], line: AgendaLine, to: number): Changed {
  const index = Math.min(Math.max(to, 1), others.length + 1) - 1;
  return { outcome: 'changed', lines: others.toSpliced(index, 0, line), line, number: index + 1 };
}

/** Putting a line on the agenda, until the meeting ends; at the end where no place is named. */
export function decideAdd(at: At, line: AgendaLine, to: number | undefined): Closed | { outcome: 'full' } | Changed {
  if (at.lines.length >= maxLines) return closed(at) ?? { outcome: 'full' };
  return closed(at) ?? placed(at.lines, line, to ?? at.lines.length + 1);
}

/** Giving a line, by id or number, another place. */
export function decideMove(at: At, said: string, to: number): Closed | { outcome: 'no such line' } | Changed {
  const line = lineOf(at.lines, said);
  if (!line) return closed(at) ?? { outcome: 'no such line' };
  return closed(at) ?? placed(without(at.lines, line), line, to);
}

/** Taking a line, by id or number, off; `number` is where it stood. */
export function decideRemove(at: At, said: string): Closed | { outcome: 'no such line' } | Changed {
  const line = lineOf(at.lines, said);
  if (!line) return closed(at) ?? { outcome: 'no such line' };
  const [lines, number] = [without(at.lines, line), at.lines.indexOf(line) + 1];
  return closed(at) ?? { outcome: 'changed', lines, line, number };
}

const without = (lines: readonly AgendaLine[], line: AgendaLine): AgendaLine[] =>
  lines.filter(({ id }) => id !== line.id);
