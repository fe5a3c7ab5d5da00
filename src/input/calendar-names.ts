import { fold } from '../domain/fold.ts';
import { languages } from '../languages/index.ts';

/** Maps folded names in every language to numbers from 1: `monday` and `lundi` are 1. `first` is a day that has the first name. */
function names(part: 'weekday' | 'month', first: Temporal.PlainDate, count: number): Map<string, number> {
  const step = part === 'month' ? 'months' : 'days';
  const numbers = Array.from({ length: count }, (_, index) => index);
  return new Map(
    languages.flatMap((locale) => {
      const format = new Intl.DateTimeFormat(locale, { [part]: 'long', timeZone: 'UTC' });
      const nameOf = (index: number) =>
        fold(format.format(first.add({ [step]: index }).toZonedDateTime('UTC').epochMilliseconds));
      return numbers.map((index): [string, number] => [nameOf(index), index + 1]);
    }),
  );
}
const monday = Temporal.PlainDate.from('2024-01-01');
const weekdays = names('weekday', monday, 7);
const months = names('month', monday, 12);

/** Returns the number that a name, or a beginning of three letters or more that fits no other, stands for. */
function called(said: string, all: ReadonlyMap<string, number>): number | undefined {
  const name = said.replace(/\.$/, '');
  const exact = all.get(name);
  if (exact !== undefined || name.length < 3) return exact;
  const begun = new Set([...all].flatMap(([one, number]) => (one.startsWith(name) ? [number] : [])));
  return begun.size === 1 ? [...begun][0] : undefined;
}

/** Returns the ISO weekday of a folded name or short form in any language: 1 for `monday`, `mon` and `lun.`. */
export const weekdayCalled = (said: string): number | undefined => called(said, weekdays);
/** Returns the month of a folded name or short form in any language: 7 for `july`, `jul` and `juil.`. */
export const monthCalled = (said: string): number | undefined => called(said, months);
