import { dayLong, hour, minute } from './expected.ts';
import type { Random } from './random.ts';

/** What may happen, and how often against the rest. */
const happenings = {
  move: 5,
  cancel: 1,
  answer: 8,
  zone: 3,
  language: 1,
  join: 2,
  leave: 2,
  crash: 5,
  down: 3,
  outage: 4,
  limit: 4,
  doubt: 4,
  gone: 1,
  forward: 1,
  backward: 1,
  twice: 2,
} as const;
export type Happening = keyof typeof happenings;
const isHappening = (name: string): name is Happening => name in happenings;
const names = Object.entries(happenings).flatMap(([name, weight]) =>
  isHappening(name) ? Array<Happening>(weight).fill(name) : [],
);

/** Something that happens at a moment (epoch milliseconds), mostly about the meeting of that id. */
export type Event = { at: number; what: Happening; meetingId: string };

/** What befalls a meeting in the weeks before it: now nothing much, now everything within the hour. */
export function eventsBefore(
  meeting: { id: string; at: number },
  random: Random,
  { many, only }: { many: number; only: readonly Happening[] | undefined },
): Event[] {
  const events = Array.from({ length: random.whole(0, many * 2) }, (): Event => {
    const what = random.pick(only ?? names);
    return { at: meeting.at - random.spread(minute, 16 * dayLong), what, meetingId: meeting.id };
  });
  // Reminders are due a round time before: that is when trouble is worth most.
  return events.flatMap((event) => {
    if (!random.chance(0.5)) return [event];
    const lead = random.pick([14 * dayLong, 3 * dayLong, dayLong, hour]);
    const begun = { ...event, at: meeting.at - lead - random.spread(1000, 2 * hour) };
    return random.chance(0.3)
      ? [begun, { ...begun, what: 'move', at: begun.at + random.spread(minute, 4 * hour) }]
      : [begun];
  });
}
