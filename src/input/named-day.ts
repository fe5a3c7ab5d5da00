import { monthCalled, weekdayCalled } from './calendar-names.ts';
import { oneOf } from './typed.ts';

const suffix = oneOf(({ days }) => days.suffixes);
const of = oneOf(({ days }) => days.of);
const weekday = String.raw`(?:(?<weekday>\p{L}{3,}\.?),? )?`;
const year = String.raw`(?:,?[ -](?<year>\d{4}))?`;
const shapes = [
  new RegExp(`^${weekday}(?<day>\\d{1,2})${suffix}?[ -](?:${of}[ '])?(?<month>\\p{L}{3,}\\.?)${year}$`, 'u'),
  new RegExp(`^${weekday}(?<month>\\p{L}{3,}\\.?)[ -](?:the )?(?<day>\\d{1,2})${suffix}?${year}$`, 'u'),
  new RegExp(`^${weekday}(?<day>\\d{1,2})(?<mark>[/.-])(?<number>\\d{1,2})\\k<mark>(?<year>\\d{4})$`, 'u'),
];

/** A day of the calendar as it was said; `weekday` is the ISO weekday that was said with it. */
export type NamedDay = { day: Temporal.PlainDate; weekday: number | undefined };

/**
 * Reads a day by its number and month, folded: "26 June", "June 26th, 2026", "sam. 18 avril 2026", "06/10/2026" (the
 * day first). Without a year, the next such day from `today` on. Returns 'none' where the calendar has no such day.
 */
export function readNamedDay(said: string, today: Temporal.PlainDate): NamedDay | 'none' | undefined {
  for (const shape of shapes) {
    const found = shape.exec(said)?.groups;
    if (!found) continue;
    const month = found.number === undefined ? monthCalled(found.month ?? '') : Number(found.number);
    const saidWeekday = found.weekday === undefined ? undefined : weekdayCalled(found.weekday);
    if (month === undefined || (found.weekday !== undefined && saidWeekday === undefined)) continue;
    const number = Number(found.day);
    if (found.year !== undefined) {
      const day = onCalendar(Number(found.year), month, number);
      return day ? { day, weekday: saidWeekday } : 'none';
    }
    const day = [today.year, today.year + 1]
      .map((one) => onCalendar(one, month, number))
      .find((one) => one && Temporal.PlainDate.compare(one, today) >= 0);
    return day ? { day, weekday: saidWeekday } : 'none';
  }
  return undefined;
}

function onCalendar(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day <= first.daysInMonth ? first.with({ day }) : undefined;
}
