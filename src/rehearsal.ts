import type { Network } from './command.ts';
import { drawView } from './draw.ts';
import { plainView } from './plain.ts';
import type { Tables } from './ports.ts';
import { readerOf } from './reader.ts';
import { judgeOf, letterOf } from './reminder-letters.ts';
import type { Rehearsed } from './views/rehearsal.ts';

/** Every message the meeting's reminders will send, as things stand, soonest first. Sends nothing. */
export async function rehearsal(
  tables: Tables,
  meetingId: string,
  { now, zone, publicUrl }: { now: Temporal.Instant } & Network,
): Promise<Rehearsed[]> {
  const judge = await judgeOf(tables, meetingId, { lists: true, publicUrl });
  const planned = (await tables.reminders.ofMeeting(meetingId)).filter(({ state }) => state === 'planned');
  return planned.flatMap((reminder) => {
    const at = Temporal.Instant.compare(reminder.dueAt, now) < 0 ? now : reminder.dueAt;
    const { ready } = judge(reminder, at);
    if (!ready) return [];
    const { person } = ready;
    const reader = readerOf(person ?? { language: null, locale: null, zone });
    const { view } = letterOf(ready, { now: at, zone });
    return [{ key: reminder.key, at, person, reader, text: plainView(drawView(view, reader)) }];
  });
}
