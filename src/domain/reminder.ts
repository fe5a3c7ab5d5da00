import { dueAt, type Lead, leads, type Reminded } from './due.ts';
import { type Meeting, startOf } from './meeting.ts';

/** How long before a meeting who leads its group is shown what is still open in it. */
const actionsLead = 'P3D' satisfies Lead;

/** Why a reminder was not sent. `withdrawn`: its meeting was moved or cancelled, or its recipient no longer asks for it. */
export type SkipReason =
  | 'cancelled'
  | 'started'
  | 'moved'
  | 'left'
  | 'not coming'
  | 'nearer'
  | 'nothing open'
  | 'withdrawn';

/**
 * That a meeting is near, or what is open in its group before it, for one recipient: a row, due at an instant;
 * `personId` null means the group's channels. `letterKey` is the letter that told of several meetings at once; null
 * where the letter has the reminder's own key.
 */
export type Reminder = {
  key: string;
  meetingId: string;
  about: 'meeting' | 'actions';
  lead: Lead;
  personId: string | null;
  dueAt: Temporal.Instant;
  state: 'planned' | 'sent' | 'skipped';
  reason: SkipReason | null;
  letterKey: string | null;
};

/** What the reminder is for: moving the meeting earns a fresh one, a restart does not. */
export const keyOf = (meeting: Meeting, about: Lead | 'actions', to: Reminded): string =>
  `${keysOf(meeting)}${startOf(meeting)}:${about}:${to === 'channels' ? 'group' : to.id}`;
/** How the keys of all of a meeting's reminders begin. */
export const keysOf = ({ id }: Pick<Meeting, 'id'>): string => `remind:${id}:`;

/** Whether the reminder is of the meeting as it now stands, not as it was before it was moved. */
export const isOf = ({ key }: Pick<Reminder, 'key'>, meeting: Meeting): boolean =>
  key.startsWith(`${keysOf(meeting)}${startOf(meeting)}:`);

/**
 * Returns every reminder the meeting calls for, those whose time has passed included; none for one that is cancelled, nor
 * for people who turned them off.
 */
export function remindersOf(
  meeting: Meeting,
  to: readonly Reminded[],
  leadsOf: (personId: string | null) => readonly Lead[] = () => leads,
): Reminder[] {
  if (meeting.state === 'cancelled') return [];
  const planned = (lead: Lead, one: Reminded, about: Reminder['about'] = 'meeting'): Reminder => ({
    key: keyOf(meeting, about === 'actions' ? 'actions' : lead, one),
    meetingId: meeting.id,
    about,
    lead,
    personId: one === 'channels' ? null : one.id,
    dueAt: dueAt(meeting, lead, one),
    state: 'planned',
    reason: null,
    letterKey: null,
  });
  return to.flatMap((one) => {
    const wanted = leadsOf(one === 'channels' ? null : one.id);
    const list = one !== 'channels' && one.leads && wanted.length > 0;
    return [...wanted.map((lead) => planned(lead, one)), ...(list ? [planned(actionsLead, one, 'actions')] : [])];
  });
}

/**
 * The reminders to plan. One whose time had passed before it was planned is left out, the announcement having just
 * said it; one that is `waiting` (by key), planned and not yet swept, stays.
 */
export function planReminders(
  meeting: Meeting,
  to: readonly Reminded[],
  now: Temporal.Instant,
  waiting: ReadonlySet<string>,
  leadsOf?: (personId: string | null) => readonly Lead[],
): Reminder[] {
  return remindersOf(meeting, to, leadsOf).filter(
    (reminder) => Temporal.Instant.compare(reminder.dueAt, now) > 0 || waiting.has(reminder.key),
  );
}
