import { monthCalled, weekdayCalled } from './calendar-names.ts';
import { meanings, numbers, oneOf } from './typed.ts';

const relative = numbers(({ days }) => days.relative);
const counts = numbers(({ days }) => days.numbers);
const unitOf = meanings(({ days }) => days.units);
const suffix = oneOf(({ days }) => days.suffixes);
const [next, previous, coming] = [
  oneOf(({ days }) => days.next),
  oneOf(({ days }) => days.previous),
  oneOf(({ days }) => days.coming),
];
const inShape = new RegExp(`^${oneOf(({ days }) => days.within)} (?<n>\\p{L}+|\\d{1,3}) (?<unit>\\p{L}+)$`, 'u');
const endShape = new RegExp(`^${oneOf(({ days }) => days.end)} ?(?<of>\\p{L}+\\.?)$`, 'u');
const dayShape = new RegExp(`^(?<day>\\d{1,2})${suffix}?$`);
const weekdayShape = new RegExp(
  `^(?:(?<next>${next}) |(?<previous>${previous}) |${coming} )?(?<weekday>\\p{L}{3,}\\.?)(?: (?:(?<after>${next})|(?<past>${previous})))?$`,
  'u',
);

/**
 * Reads a day said by its distance from today, folded: "tomorrow", "in two weeks", "fin du mois", "le 20", "next
 * Friday". Returns every day that may be meant: a "next Friday" that is in this week may be the one a week later.
 */
export function readRelativeDay(said: string, today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const offset = relative.get(said);
  if (offset !== undefined) return [today.add({ days: offset })];
  const found = inSome(said, today) ?? endOf(said, today) ?? dayOfMonth(said, today);
  return found ? [found] : byWeekday(said, today);
}

function inSome(said: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const { n = '', unit = '' } = inShape.exec(said)?.groups ?? {};
  const count = counts.get(n) ?? (/^\d+$/.test(n) ? Number(n) : undefined);
  const name = unitOf.get(unit);
  return count === undefined || name === undefined ? undefined : today.add({ [`${name}s`]: count });
}

function endOf(said: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const { of = '' } = endShape.exec(said)?.groups ?? {};
  const unit = unitOf.get(of);
  if (unit === 'month') return today.with({ day: today.daysInMonth });
  if (unit === 'year') return today.with({ month: 12, day: 31 });
  const month = monthCalled(of);
  if (month === undefined) return undefined;
  const year = month < today.month ? today.year + 1 : today.year;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.with({ day: first.daysInMonth });
}

/** The next day of that number, today included; a month that has no such day is passed over. */
function dayOfMonth(said: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const day = Number(dayShape.exec(said)?.groups?.day ?? 0);
  if (day < 1 || day > 31) return undefined;
  const first = today.with({ day: 1 });
  return [0, 1, 2]
    .map((months) => first.add({ months }))
    .filter(({ daysInMonth }) => daysInMonth >= day)
    .map((month) => month.with({ day }))
    .find((one) => Temporal.PlainDate.compare(one, today) >= 0);
}

function byWeekday(said: string, today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const words = weekdayShape.exec(said)?.groups ?? {};
  const weekday = weekdayCalled(words.weekday ?? '');
  if (weekday === undefined) return [];
  const ahead = (weekday - today.dayOfWeek + 7) % 7 || 7;
  const found = today.add({ days: ahead });
  if (words.previous !== undefined || words.past !== undefined) return [found.subtract({ days: 7 })];
  const isThisWeek = today.dayOfWeek + ahead <= 7;
  const saysNext = words.next !== undefined || words.after !== undefined;
  return saysNext && isThisWeek ? [found, found.add({ days: 7 })] : [found];
}
