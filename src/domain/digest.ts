import { type ActionItem, type Owner, sameOwner } from './action-item.ts';

/** An action item is told of from this many days before it is due. */
export const soon = 14;
const nine = Temporal.PlainTime.from('09:00');
const dawn = Temporal.PlainTime.from('08:00');
const dusk = 20;
/** After these days a digest that was missed is left to the next Monday. */
const useful = Temporal.Duration.from({ days: 4 });
/** So long after its time, a digest of a zone that has had none is one that nobody waited for. */
const grace = Temporal.Duration.from({ hours: 1 });

/** How far the digest is in a zone (IANA): the Monday whose digest went out last. */
export type DigestZone = { zone: string; monday: Temporal.PlainDate | null };

/** The Monday whose digest is to go out in the zone at this moment: once a week from 09:00 local on, and by day. */
export function digestDue({ zone, monday: done }: DigestZone, now: Temporal.Instant): Temporal.PlainDate | undefined {
  const here = now.toZonedDateTimeISO(zone);
  const at = mondayOf(here);
  const last = isBefore(here, at) ? at.subtract({ weeks: 1 }) : at;
  const monday = last.toPlainDate();
  const isDone = done !== null && Temporal.PlainDate.compare(done, monday) >= 0;
  const isDay = here.hour >= dawn.hour && here.hour < dusk;
  return isDay && !isDone && isBefore(here, last.add(done ? useful : grace)) ? monday : undefined;
}

/** When a digest next falls due in the zone that can speak of an item due on `firstDue`. */
export function nextDigestAt(of: DigestZone, firstDue: Temporal.PlainDate, now: Temporal.Instant): Temporal.Instant {
  const here = now.toZonedDateTimeISO(of.zone);
  const on = (day: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
    day.toZonedDateTime({ timeZone: of.zone, plainTime });
  const begin = on(firstDue.subtract({ days: soon }), nine);
  // Judged on its Monday: an item that is soon due only since is left to the next one.
  const isMissed = (at: Temporal.Instant): boolean => {
    const monday = digestDue(of, at);
    return monday !== undefined && Temporal.PlainDate.compare(monday, begin.toPlainDate()) >= 0;
  };
  if (isMissed(now)) return now;
  const afterDone = of.monday ? [on(of.monday.add({ days: 1 }), nine)] : [];
  const from = [here.add({ nanoseconds: 1 }), begin, ...afterDone].reduce((one, other) =>
    isBefore(one, other) ? other : one,
  );
  const monday = mondayOf(from);
  const next = isBefore(monday, from) ? monday.add({ weeks: 1 }) : monday;
  // Missed, and it is night: on a morning before that, if it is not left to the next Monday.
  const mornings = [0, 1].map((days) => on(here.toPlainDate().add({ days }), dawn));
  const morning = mornings.find((at) => isBefore(here, at) && isBefore(at, next) && isMissed(at.toInstant()));
  return (morning ?? next).toInstant();
}

/** Monday 09:00 of the week this moment is in. */
const mondayOf = (at: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  at
    .toPlainDate()
    .subtract({ days: at.dayOfWeek - 1 })
    .toZonedDateTime({ timeZone: at.timeZoneId, plainTime: nine });

const isBefore = (one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean =>
  Temporal.ZonedDateTime.compare(one, other) < 0;

/** The items of these that fall to someone who owns as `owners`. */
export const itemsOf = (items: readonly ActionItem[], owners: readonly Owner[]): ActionItem[] =>
  items.filter(({ owner }) => owner !== null && owners.some((one) => sameOwner(one, owner)));

export const isDigest = (key: string): boolean => key.startsWith('digest:');

/** The key of a week's digest to a person: once, however often it is looked for. */
export const digestKey = (personId: string, monday: Temporal.PlainDate): string =>
  `digest:${personId}:${monday.yearOfWeek}-W${String(monday.weekOfYear).padStart(2, '0')}`;
