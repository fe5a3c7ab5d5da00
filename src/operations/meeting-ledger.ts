import type { Group } from '../domain/group.ts';
import type { Meeting } from '../domain/meeting.ts';
import { isOf, keysOf, type Reminder, type SkipReason } from '../domain/reminder.ts';
import type { LedgerEntry } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import { say, type Text } from '../view-model/view.ts';
import { leadsText } from '../views/leads.ts';
import type { LedgerLine, LedgerState } from '../views/ledger.ts';
import { personSpan } from '../views/person.ts';

export type { LedgerState };
export const ledgerStates: readonly LedgerState[] = ['planned', 'sent', 'skipped', 'failed'];

type About = { meeting: Meeting; group: Group };
type Names = { person(id: string): Text; channel(id: string): Text; channels: Text };

/** Returns every message about the meeting to every recipient: sent, waiting, planned, or why not; earliest first. */
export async function ledgerOf(tables: Tables, about: About): Promise<LedgerLine[]> {
  const { meeting } = about;
  const reminders = await tables.reminders.ofMeeting(meeting.id);
  const keys = new Set(reminders.flatMap(({ letterKey }) => letterKey ?? []));
  const several = await Promise.all([...keys].map((key) => tables.outbox.ledger(key)));
  const letters = [...(await tables.outbox.ledger(keysOf(meeting))), ...several.flat()];
  const news = (
    await Promise.all([`meeting:${meeting.id}:`, `minutes:${meeting.id}:`].map(tables.outbox.ledger))
  ).flat();
  const names = await namesOf(tables, about, [...letters, ...news], reminders);
  const byKey = Map.groupBy(letters, ({ key }) => key);
  const lines = [
    ...reminders.flatMap((reminder) =>
      linesOf(reminder, byKey.get(reminder.letterKey ?? reminder.key), meeting, names),
    ),
    ...news.map((entry) => entryLine(entry, entry.view?.title ?? say('ledger.about.news'), names)),
  ];
  return lines.sort((one, other) => Temporal.Instant.compare(one.at, other.at));
}

function linesOf(
  reminder: Reminder,
  entries: readonly LedgerEntry[] | undefined,
  meeting: Meeting,
  names: Names,
): LedgerLine[] {
  const { state, dueAt, personId } = reminder;
  const about = aboutText(reminder);
  const line = { at: dueAt, personId, to: personId === null ? names.channels : names.person(personId), about };
  switch (state) {
    case 'planned':
      return [{ ...line, state, outcome: { kind: 'planned' } }];
    case 'skipped':
      return [
        { ...line, state, outcome: { kind: 'skipped', why: whyOf(reminder, meeting) } },
        // What had gone out before it was withdrawn.
        ...(entries ?? [])
          .filter(({ delivery }) => delivery?.state === 'sent')
          .map((entry) => entryLine(entry, about, names)),
      ];
    case 'sent':
      return (entries ?? []).map((entry) => entryLine(entry, about, names));
  }
}

function aboutText({ about, lead, letterKey }: Reminder): Text {
  if (about === 'actions') return say('ledger.about.actions');
  const leads = leadsText([lead]);
  return letterKey === null ? say('ledger.about.lead', { leads }) : say('ledger.about.several', { leads });
}

/** Returns why a reminder was withdrawn, by the present state of its meeting. */
function whyOf(reminder: Reminder, meeting: Meeting): SkipReason {
  const { reason } = reminder;
  if (reason !== null && reason !== 'withdrawn') return reason;
  if (meeting.state === 'cancelled') return 'cancelled';
  return isOf(reminder, meeting) ? 'withdrawn' : 'moved';
}

function entryLine(
  { to, putAt, isAddressed, isWaiting, delivery }: LedgerEntry,
  about: Text,
  names: Names,
): LedgerLine {
  if (!delivery) {
    const personId = to.kind === 'person' ? to.id : null;
    const line = { at: putAt, personId, to: personId === null ? names.channels : names.person(personId), about };
    return isAddressed
      ? { ...line, state: 'failed', outcome: { kind: 'nowhere' } }
      : { ...line, state: 'planned', outcome: { kind: isWaiting ? 'unaddressed' : 'waiting' } };
  }
  const { readerId, destination, state, sentAt, problem, cardProblem } = delivery;
  const line = {
    at: sentAt ?? putAt,
    personId: readerId,
    to: readerId === null ? names.channel(destination.id) : names.person(readerId),
    about,
  };
  switch (state) {
    case 'waiting':
    case 'sending':
      return { ...line, state: 'planned', outcome: { kind: 'waiting' } };
    case 'sent':
      if (cardProblem !== null) return { ...line, state, outcome: { kind: 'stale', why: cardProblem } };
      return { ...line, state, outcome: { kind: delivery.resent ? 'resent' : 'sent' } };
    case 'failed':
      return { ...line, state, outcome: { kind: 'failed', why: problem ?? '' } };
  }
}

async function namesOf(
  tables: Tables,
  { group }: About,
  entries: readonly LedgerEntry[],
  reminders: readonly Reminder[],
): Promise<Names> {
  const ids = [
    ...reminders.flatMap(({ personId }) => personId ?? []),
    ...entries.flatMap(({ to }) => (to.kind === 'person' ? to.id : [])),
    ...entries.flatMap(({ delivery }) => delivery?.readerId ?? []),
  ];
  const people = new Map((await tables.people.byIds([...new Set(ids)])).map((one) => [one.id, personSpan(one)]));
  const channels = new Map((await tables.channels.all()).map(({ id, name }) => [id, name]));
  return {
    person: (id) => people.get(id) ?? id,
    channel: (id) => channels.get(id) ?? id,
    channels: say('rehearse.channels', { group: group.name }),
  };
}
