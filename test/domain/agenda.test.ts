import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AgendaLine,
  decideAdd,
  decideMove,
  decideRemove,
  lineOf,
  maxLines,
  plannedOf,
} from '../../src/domain/agenda.ts';
import { decidePost, decideWrite, noMinutes } from '../../src/domain/minutes.ts';
import { later, now, meeting as sample } from '../db/samples.ts';

const meeting = sample('june', '2026-06-10T13:00[Europe/Zurich]');
const line = (id: string, minutes: number | null = null): AgendaLine => ({ id, title: id, owner: null, minutes });
const linesOf = (count: number) => Array.from({ length: count }, (_, index) => line(`l${index}`));
const ids = (lines: readonly AgendaLine[]) => lines.map(({ id }) => id);
const anyCount = fc.integer({ min: 1, max: 12 });

test('a line lands where it was put, the others keep their order, and taking it off undoes it', () => {
  fc.assert(
    fc.property(anyCount, fc.integer({ min: 0, max: 20 }), (count, to) => {
      const lines = linesOf(count);
      const added = decideAdd({ meeting, lines, now }, line('new'), to);
      if (added.outcome !== 'changed') throw new Error(added.outcome);
      expect(added.number).toBe(Math.min(Math.max(to, 1), count + 1));
      expect(added.lines[added.number - 1]?.id).toBe('new');
      const removed = decideRemove({ meeting, lines: added.lines, now }, 'new');
      expect(removed).toEqual({ outcome: 'changed', lines, line: line('new'), number: added.number });
    }),
  );
});

test('moving a line loses none and puts it where it was said', () => {
  fc.assert(
    fc.property(anyCount, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 20 }), (count, which, to) => {
      const lines = linesOf(count);
      const moved = decideMove({ meeting, lines, now }, String(which), to);
      if (which > count) {
        expect(moved).toEqual({ outcome: 'no such line' });
        return;
      }
      if (moved.outcome !== 'changed') throw new Error(moved.outcome);
      expect(ids(moved.lines).sort()).toEqual(ids(lines).sort());
      expect(ids(moved.lines).indexOf(`l${which - 1}`)).toBe(Math.min(Math.max(to, 1), count) - 1);
    }),
  );
});

test('an agenda is set until the meeting ends, and holds so many lines', () => {
  const at = (moment: string) => ({ meeting, lines: linesOf(1), now: Temporal.Instant.from(moment) });
  expect(decideAdd(at('2026-06-10T12:29:59Z'), line('new'), undefined).outcome).toBe('changed');
  expect(decideAdd(at('2026-06-10T12:30:00Z'), line('new'), undefined).outcome).toBe('ended');
  expect(decideMove(at('2026-06-10T12:30:00Z'), '9', 1).outcome).toBe('ended');
  const cancelled = { meeting: { ...meeting, state: 'cancelled' as const }, lines: linesOf(1), now };
  expect(decideRemove(cancelled, '1').outcome).toBe('cancelled');
  expect(decideAdd({ meeting, lines: linesOf(maxLines), now }, line('new'), 1).outcome).toBe('full');
  expect(decideAdd({ meeting, lines: linesOf(maxLines - 1), now }, line('new'), 1).outcome).toBe('changed');
});

test('a line is found by id or by number, and minutes add up', () => {
  const lines = [line('a', 20), line('2', 15), line('c')];
  expect(lineOf(lines, '1')?.id).toBe('a');
  expect(lineOf(lines, '2')?.id).toBe('2');
  expect(lineOf(lines, '3')?.id).toBe('c');
  for (const said of ['0', '4', '-1', '1.0', 'b', '']) expect(lineOf(lines, said)).toBeUndefined();
  expect(plannedOf(lines)).toEqual({ minutes: 35, untimed: 1 });
});

test('minutes are written over the revision that was seen, and each revision is posted once, as confirmed', () => {
  const begun = { meeting, now: later('PT8760H') };
  const written = { attendees: [], decisions: 'Meet.', newItems: '' };
  const none = noMinutes(meeting.id);
  expect(decidePost({ ...begun, minutes: none }, undefined).outcome).toBe('nothing written');
  const first = decideWrite({ ...begun, minutes: none }, written, 0);
  if (first.outcome !== 'kept') throw new Error(first.outcome);
  expect(decideWrite({ ...begun, minutes: first.minutes }, written, 0).outcome).toBe('changed meanwhile');
  expect(decidePost({ ...begun, minutes: first.minutes }, undefined).outcome).toBe('to confirm');
  expect(decidePost({ ...begun, minutes: first.minutes }, 0).outcome).toBe('to confirm');
  expect(decidePost({ ...begun, minutes: first.minutes }, 1)).toEqual({ outcome: 'posted', isCorrection: false });
  const posted = { ...first.minutes, posted: { at: now, revision: 1 } };
  expect(decidePost({ ...begun, minutes: posted }, 1).outcome).toBe('already posted');
  expect(decidePost({ ...begun, minutes: { ...posted, revision: 2 } }, 2)).toEqual({
    outcome: 'posted',
    isCorrection: true,
  });
  expect(decideWrite({ meeting, now, minutes: none }, written, 0).outcome).toBe('not begun');
  expect(decidePost({ meeting, now, minutes: none }, 0).outcome).toBe('not begun');
});
