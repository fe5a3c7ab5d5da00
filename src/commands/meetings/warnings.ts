import type { Asking } from '../../bot/context.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { firstOccurrences, quarterlyRule } from '../../domain/recurrence.ts';
import { isAwake, overlap } from '../../domain/slots.ts';
import { restDaysOf } from '../../domain/weekend.ts';
import { say, type Text } from '../../view-model/view.ts';
import { startText } from '../../views/meeting.ts';
import type { Plan } from './plan.ts';
import { zonesOf } from './suggest.ts';

// As many as a preview lists.
const datesOfSeries = 4;

/** Returns what speaks against this time: meetings of the group that it runs into, and Offices for which it is night or a day of rest. */
export async function warningsOf(plan: Plan, others: readonly Meeting[], at: Asking): Promise<Text[]> {
  const { group, startsAt, minutes, repeat } = plan;
  const rule = quarterlyRule(startsAt.toPlainDate());
  const dates =
    repeat === 'once' ? [startsAt] : firstOccurrences({ rule, startsAt }, datesOfSeries).map((one) => one.startsAt);
  const overlapping = others.filter((other) => dates.some((date) => overlap(date, minutes, other)));
  const hard = await hardFor(plan, at);
  return [
    ...overlapping.map((other) => say('schedule.overlaps', { group: group.name, when: startText(other.startsAt) })),
    ...(hard.n * 2 > hard.total ? [say('schedule.hard', hard)] : []),
  ];
}

/** Returns for how many of the group's Offices the meeting lies between 23:00 and 06:00 or on a day of rest. */
async function hardFor({ group, startsAt, minutes }: Plan, at: Asking): Promise<{ n: number; total: number }> {
  const offices = new Map<string, boolean>();
  for (const { zone, offices: codes } of await zonesOf(group, at)) {
    const local = startsAt.withTimeZone(zone);
    for (const code of codes) {
      const isHard = !isAwake(startsAt, minutes, zone) || restDaysOf(code).includes(local.dayOfWeek);
      offices.set(code, isHard || (offices.get(code) ?? false));
    }
  }
  return { n: [...offices.values()].filter(Boolean).length, total: offices.size };
}
