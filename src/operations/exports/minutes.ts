import { pointsIn } from '../../domain/points.ts';
import { wholeList } from '../../ports/tables/page.ts';
import type { Sheet, SheetCell } from '../../view-model/sheet.ts';
import { say } from '../../view-model/view.ts';
import type { ExportFacts } from './exported.ts';

/** Returns what the minutes posted by then decided, a row for each decision; a meeting without one has a row too. */
export async function minutesSheet({ store, until, network }: ExportFacts): Promise<Sheet> {
  const groups = new Map((await store.groups.all()).map(({ id, name }) => [id, name]));
  const meetings = (await store.meetings.past([...groups.keys()], until, wholeList.limit)).reverse();
  const rows: SheetCell[][] = [];
  for (const meeting of meetings) {
    const minutes = await store.minutes.get(meeting.id);
    if (!minutes?.posted || Temporal.Instant.compare(minutes.posted.at, until) > 0) continue;
    const postedOn = minutes.posted.at.toZonedDateTimeISO(network.zone).toPlainDate();
    const decisions = pointsIn(minutes.decisions);
    for (const decision of decisions.length > 0 ? decisions : [null])
      rows.push([
        groups.get(meeting.groupId) ?? meeting.groupId,
        meeting.title,
        meeting.startsAt.toPlainDate(),
        decision,
        minutes.itemCodes.join(', '),
        minutes.attendees.length,
        postedOn,
      ]);
  }
  const columns = ['group', 'meeting', 'day', 'decision', 'items', 'present', 'posted'] as const;
  return { title: say('minutesSheet.title'), columns: columns.map((one) => say(`minutesSheet.${one}`)), rows };
}
