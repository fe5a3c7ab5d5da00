import { readDay } from './dates.ts';
import { oneOf } from './typed.ts';

const shape = new RegExp(`^(?<title>.*\\S)\\s+${oneOf(({ days }) => days.deadline)}\\s+(?<day>\\S.*?)[\\s.]*$`, 'su');

/** Returns the day that a title ends with as people name a due day, `Prepare x by 26 June`, and the title before it. */
export function deadlineIn(
  said: string,
  today: Temporal.PlainDate,
): { title: string; day: Temporal.PlainDate } | undefined {
  const { title, day = '' } = shape.exec(said.replace(/[’ʼ]/g, "'"))?.groups ?? {};
  const read = title === undefined ? undefined : readDay(day, today);
  return title !== undefined && read?.ok ? { title: said.slice(0, title.length), day: read.value } : undefined;
}
