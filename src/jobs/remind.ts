import { startOf } from '../domain/meeting.ts';
import type { Network } from '../domain/network.ts';
import type { Reminder } from '../domain/reminder.ts';
import { isLate } from '../domain/reminder-decision.ts';
import { subjectOf } from '../operations/meeting-facts.ts';
import { type Judged, judgeOf, letterOf, type Ready } from '../operations/reminder-letters.ts';
import type { Letter } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import { severalCard } from '../views/reminder.ts';

/** The moment, and the network it is in. */
type About = { now: Temporal.Instant } & Network;
/** One that is due, as judged, and the letters that it makes stale where they have not left yet. */
type Due = Judged & { further: string[] };
/** A letter and the reminders it settles. */
type Bound = { letter: Letter; of: Reminder[] };

/**
 * Settles the reminders of these meetings that are due: each becomes a letter, waits for the morning, or is skipped; what
 * the bot was away for reaches each person in one letter. A meeting that cannot be read is told to `onFault` and the
 * others go on. Gives the meetings that failed.
 */
export async function remind(
  tables: Tables,
  meetingIds: readonly string[],
  about: About,
  onFault: (about: string, error: unknown) => void,
): Promise<string[]> {
  await tables.reminders.reopenLost(about.now);
  const failed: string[] = [];
  const judged: Due[] = [];
  // Read first and write after: what fails to be read has changed nothing.
  for (const id of meetingIds) {
    try {
      judged.push(...(await judgeDue(tables, id, about)));
    } catch (error) {
      onFault(`meeting ${id}`, error);
      failed.push(id);
    }
  }
  for (const { reminder, decision } of judged) {
    if (decision.outcome === 'wait') await tables.reminders.postpone(reminder.key, decision.until);
    if (decision.outcome === 'skip') await tables.reminders.settle(reminder.key, 'skipped', decision.why);
  }
  // A reminder of a further lead that has not left yet says nothing any more.
  for (const key of judged.flatMap(({ further }) => further)) {
    await tables.outbox.withdraw(key, 'a nearer reminder was due', about.now, 'whole');
  }
  const ready = judged.flatMap((one) => one.ready ?? []).sort(soonestFirst);
  for (const { letter, of } of lettersOf(ready, about)) {
    await tables.outbox.put({ ...letter, at: about.now });
    for (const { key } of of) await tables.reminders.settle(key, 'sent', key === letter.key ? undefined : letter.key);
  }
  return failed;
}

async function judgeDue(tables: Tables, meetingId: string, about: About): Promise<Due[]> {
  const all = await tables.reminders.ofMeeting(meetingId);
  const due = all.filter((reminder) => isDue(reminder, about.now));
  const lists = due.some((reminder) => reminder.about === 'actions');
  const judge = await judgeOf(tables, meetingId, { lists, ...about });
  return due.map((reminder) => {
    const one = judge(reminder, about.now);
    // One that waits for a working morning overtakes the further ones too: they would come before it.
    return { ...one, further: one.decision.outcome === 'skip' ? [] : furtherThan(reminder, all) };
  });
}

/** The letters of the leads before this one to the same recipient. */
const furtherThan = ({ personId, about, dueAt }: Reminder, all: readonly Reminder[]): string[] =>
  all
    .filter((other) => other.personId === personId && other.about === about && other.state === 'sent')
    .filter((other) => Temporal.Instant.compare(other.dueAt, dueAt) < 0)
    .map(({ key }) => key);

/** One letter to each reminder; a person for whom one of several is late gets one letter about all of them. */
function lettersOf(ready: readonly Ready[], about: About): Bound[] {
  const single = (one: Ready): Bound => ({ letter: letterOf(one, about), of: [one.reminder] });
  const people = Map.groupBy(ready, ({ reminder }) => reminder.personId);
  return [...people].flatMap(([personId, theirs]) => {
    const meetings = theirs.filter(({ reminder }) => reminder.about === 'meeting');
    const isOne = !meetings.some(({ reminder, facts, to }) => isLate(reminder, facts.meeting, to, about.now));
    if (personId === null || meetings.length < 2 || isOne) return theirs.map(single);
    const lists = theirs.filter(({ reminder }) => reminder.about === 'actions');
    return [severalOf(personId, meetings, about.now), ...lists.map(single)];
  });
}

function severalOf(personId: string, ready: readonly Ready[], now: Temporal.Instant): Bound {
  const [first] = ready;
  if (!first) throw new Error('a letter about several meetings has none');
  return {
    letter: {
      key: severalKey(personId, now),
      to: { kind: 'person', id: personId },
      view: severalCard(ready.map(({ facts, answer }) => ({ facts, asks: answer ?? 'none' }))),
      until: startOf(first.facts.meeting),
      subjects: ready.map(({ facts }) => subjectOf(facts.meeting)),
      ...(first.to === 'channels' ? {} : { byDayIn: first.to.zone }),
    },
    of: ready.map(({ reminder }) => reminder),
  };
}

const soonestFirst = (one: Ready, other: Ready): number =>
  Temporal.Instant.compare(startOf(one.facts.meeting), startOf(other.facts.meeting));

const severalKey = (personId: string, now: Temporal.Instant): string => `remind:several:${personId}:${now}`;

const isDue = ({ state, dueAt }: Reminder, now: Temporal.Instant): boolean =>
  state === 'planned' && Temporal.Instant.compare(dueAt, now) <= 0;
