import type { Meeting } from '../../domain/meeting.ts';
import type { Attendee } from '../../domain/minutes.ts';
import type { Person } from '../../domain/person.ts';
import { wholeList } from '../../ports/tables/page.ts';
import type { Sheet, SheetCell } from '../../view-model/sheet.ts';
import { say, type Text } from '../../view-model/view.ts';
import type { ExportFacts } from './exported.ts';

/** Returns who answered and who was at each meeting that had ended, a row for each person and meeting. */
export async function attendanceSheet(facts: ExportFacts): Promise<Sheet> {
  const { store, until } = facts;
  const groups = new Map((await store.groups.all()).map(({ id, name }) => [id, name]));
  const meetings = (await store.meetings.past([...groups.keys()], until, wholeList.limit)).reverse();
  const rows: SheetCell[][] = [];
  for (const meeting of meetings) {
    const begin = [groups.get(meeting.groupId) ?? meeting.groupId, meeting.title, meeting.startsAt.toPlainDate()];
    rows.push(...(await rowsOf(meeting, facts)).map((row) => [...begin, ...row]));
  }
  const columns = ['group', 'meeting', 'day', 'name', 'office', 'answer', 'present'] as const;
  return { title: say('attendance.title'), columns: columns.map((one) => say(`attendance.${one}`)), rows };
}

async function rowsOf(meeting: Meeting, { store }: ExportFacts): Promise<SheetCell[][]> {
  const answers = await store.meetings.answersTo(meeting.id);
  const minutes = await store.minutes.get(meeting.id);
  const attendees = minutes?.attendees ?? [];
  const present = new Set(attendees.flatMap((one) => (one.kind === 'person' ? one.id : [])));
  const day = meeting.startsAt.toPlainDate();
  const seats = await store.memberships.on(day, meeting.groupId);
  const offices = new Map(seats.map(({ membership }) => [membership.personId, membership.officeCode]));
  const ids = new Set([...seats.map(({ person }) => person.id), ...answers.keys(), ...present]);
  // Nothing was written of who came: unknown, not absent.
  const isKnown = attendees.length > 0;
  const presence = (isThere: boolean): Text | null =>
    isKnown ? say(isThere ? 'attendance.yes' : 'attendance.no') : null;
  const rows = (await store.people.byIds([...ids])).map((person: Person): SheetCell[] => {
    const answer = answers.get(person.id);
    return [
      person.name,
      offices.get(person.id) ?? person.officeCode,
      answer ? say(`answer.${answer}`) : null,
      presence(present.has(person.id)),
    ];
  });
  return [...rows, ...attendees.filter(isGuest).map(({ name }) => [name, null, null, presence(true)])];
}

const isGuest = (one: Attendee): one is Extract<Attendee, { kind: 'guest' }> => one.kind === 'guest';
