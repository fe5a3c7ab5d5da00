import { fold, visible } from '../domain/fold.ts';
import { say } from '../view-model/view.ts';
import type { Read } from './read.ts';
import { oneOf, says } from './typed.ts';

const clock = /^(?<hour>\d{1,2})(?: ?[:.h] ?(?<minute>\d{2})?)? ?(?<half>[ap])?\.?(?:(?<=[ap]\.?) ?m\.?)?$/;
const before = new RegExp(`^${oneOf(({ times }) => times.at)} `);

/** Reads a time of day: `13:00`, `14 h 30`, `1pm`, `2 p.m.`, `noon`, `à 14h`. */
export function readTime(raw: string): Read<Temporal.PlainTime> {
  const said = fold(visible(raw)).replace(before, '');
  if (says(said, ({ times }) => times.noon)) return understood(12, 0);
  if (says(said, ({ times }) => times.midnight)) return understood(0, 0);
  const problem = say('problem.time', { said: raw });
  const { hour, minute = '0', half } = clock.exec(said)?.groups ?? {};
  if (hour === undefined) return { ok: false, problem, options: [] };
  const twelve = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  const isHalfWrong = half !== undefined && (Number(hour) > 12 || Number(hour) === 0);
  if (twelve > 23 || Number(minute) > 59 || isHalfWrong) return { ok: false, problem, options: [] };
  return understood(twelve, Number(minute));
}

function understood(hour: number, minute: number): Read<Temporal.PlainTime> {
  const value = Temporal.PlainTime.from({ hour, minute });
  const shown = value.toString({ smallestUnit: 'minute' });
  return { ok: true, value, raw: shown, shown };
}
