import { startOf } from '../domain/meeting.ts';
import type { Network } from '../domain/network.ts';
import type { Reminder } from '../domain/reminder.ts';
import { isLate } from '../domain/reminder-decision.ts';
import { subjectOf } from '../operations/meeting-facts.ts';
import { type Judged, judgeOf, letterOf, type Ready } from '../operations/reminder-letters.ts';
import type { Letter } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import { severalCard } from '../views/reminder.ts';
import { isDue, type Job } from './job.ts';
import type { Transactions } from './transactions.ts';

/** The moment, and the network it is in. */
type About = { now: Temporal.Instant } & Network;
/** One that is due, as judged, and the letters that it makes stale where they have not left yet. */
type Due = Judged & { further: string[] };
/** A letter and the reminders it settles. */
type Bound = { letter: Letter; of: Reminder[] };

/** Turns due reminders into letters. */
export const remindersJob: Job = {
  async dueAt({ reminders }, now) {
    return (await reminders.dueMeetings(now)).length > 0 ? now : reminders.nextDueAt();
  },
  async run({ now, network, transactions }) {
    const about = { now, ...network };
    const all = await transactions.read(({ reminders }) => reminders.dueMeetings(now));
    const meetings = all.filter(
      (id) => !transactions.hasFailed(aboutMeeting(id)) && !transactions.hasFailed(aboutAll([id])),
    );
    if (meetings.length === 0) return;
    const reminding = (ids: readonly string[]) =>
      transactions.attempt(aboutAll(ids), (tables) => remind(tables, ids, about, transactions.fail));
    // All at once, so that a person hears of several meetings in one letter; where that fails, each alone.
    if (await reminding(meetings)) return;
    if (meetings.length > 1) for (const id of meetings) await reminding([id]);
  },
};

const aboutMeeting = (id: string): string => `meeting ${id}`;
const aboutAll = (ids: readonly string[]): string => `reminders of ${ids.join(', ')}`;

/**
 * Settles the reminders of these meetings that are due: each becomes a letter, waits for the morning, or is skipped. A
 * person gets one letter about several meetings that the bot was down for. A meeting that cannot be read is reported to
 * `fail`, and the others go on.
 */
async function remind(
  tables: Tables,
  meetingIds: readonly string[],
  about: About,
  fail: Transactions['fail'],
): Promise<void> {
  await tables.reminders.reopenLost(about.now);
  const judged: Due[] = [];
  // Read before anything is written: what cannot be read has changed nothing.
  for (const id of meetingIds) {
    try {
      judged.push(...(await judgeDue(tables, id, about)));
    } catch (error) {
      fail(aboutMeeting(id), error);
    }
  }
  for (const { reminder, decision } of judged) {
    if (decision.outcome === 'wait') await tables.reminders.postpone(reminder.key, decision.until);
    if (decision.outcome === 'skip') await tables.reminders.settle(reminder.key, 'skipped', decision.why);
  }
  // An unsent reminder of a longer lead is out of date.
  for (const key of judged.flatMap(({ further }) => further)) {
    await tables.outbox.withdraw(key, 'a nearer reminder was due', about.now, 'whole');
  }
  const ready = judged.flatMap((one) => one.ready ?? []).sort(soonestFirst);
  for (const { letter, of } of lettersOf(ready, about)) {
    await tables.outbox.put({ ...letter, at: about.now });
    for (const { key } of of) await tables.reminders.settle(key, 'sent', key === letter.key ? undefined : letter.key);
  }
}

async function judgeDue(tables: Tables, meetingId: string, about: About): Promise<Due[]> {
  const all = await tables.reminders.ofMeeting(meetingId);
  const due = all.filter((reminder) => isPlannedBy(reminder, about.now));
  const lists = due.some((reminder) => reminder.about === 'actions');
  const judge = await judgeOf(tables, meetingId, { lists, ...about });
  return due.map((reminder) => {
    const one = judge(reminder, about.now);
    // One that waits for a working morning overtakes the further ones too: they would come before it.
    return { ...one, further: one.decision.outcome === 'skip' ? [] : furtherThan(reminder, all) };
  });
}

/** Returns the keys of the letters of longer leads to the same recipient. */
const furtherThan = ({ personId, about, dueAt }: Reminder, all: readonly Reminder[]): string[] =>
  all
    .filter((other) => other.personId === personId && other.about === about && other.state === 'sent')
    .filter((other) => Temporal.Instant.compare(other.dueAt, dueAt) < 0)
    .map(({ key }) => key);

/** Returns one letter for each reminder, but one letter about all meetings to a person for whom one of several is late. */
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

const isPlannedBy = ({ state, dueAt }: Reminder, now: Temporal.Instant): boolean =>
  state === 'planned' && isDue(dueAt, now);
