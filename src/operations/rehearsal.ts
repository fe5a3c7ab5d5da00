import { digestDue, nextDigestAt } from '../domain/digest.ts';
import { type Meeting, startOf } from '../domain/meeting.ts';
import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import type { Letter } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import { drawView } from '../view-model/draw.ts';
import { plainView } from '../view-model/plain.ts';
import { readerOf } from '../view-model/reader.ts';
import type { Rehearsed } from '../views/rehearsal.ts';
import { digestsOf, itemsUntil } from './digest-letters.ts';
import { judgeOf, letterOf } from './reminder-letters.ts';

type About = { now: Temporal.Instant } & Network;
type ToCome = { at: Temporal.Instant; person: Person | undefined; letter: Letter };

/**
 * Every message the meeting's reminders will send, and every weekly digest before it that shows an action item of its
 * group, as things stand, soonest first. Sends nothing.
 */
export async function rehearsal(tables: Tables, meeting: Meeting, about: About): Promise<Rehearsed[]> {
  const toCome = [...(await remindersToCome(tables, meeting, about)), ...(await digestsToCome(tables, meeting, about))];
  return toCome
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map(({ at, person, letter: { key, view } }) => {
      const reader = readerOf(person ?? { language: null, locale: null, zone: about.zone });
      return { key, at, person, reader, text: plainView(drawView(view, reader)) };
    });
}

async function remindersToCome(tables: Tables, { id }: Meeting, about: About): Promise<ToCome[]> {
  const { now, zone } = about;
  const judge = await judgeOf(tables, id, { lists: true, ...about });
  const planned = (await tables.reminders.ofMeeting(id)).filter(({ state }) => state === 'planned');
  return planned.flatMap((reminder) => {
    const at = Temporal.Instant.compare(reminder.dueAt, now) < 0 ? now : reminder.dueAt;
    const { ready } = judge(reminder, at);
    return ready ? [{ at, person: ready.person, letter: letterOf(ready, { now: at, zone }) }] : [];
  });
}

async function digestsToCome(tables: Tables, meeting: Meeting, { now }: About): Promise<ToCome[]> {
  const start = startOf(meeting);
  const firstDue = await tables.digests.firstDue();
  if (!firstDue) return [];
  const all = await tables.digests.zones();
  const zones = all.map(({ zone }) => zone);
  const digests = await digestsOf(tables, await itemsUntil(tables, start, zones), zones);
  const toCome: ToCome[] = [];
  for (const { zone, monday: done } of all) {
    let of = { zone, monday: done };
    let at = nextDigestAt(of, firstDue, now);
    while (Temporal.Instant.compare(at, start) < 0) {
      const monday = digestDue(of, at);
      if (!monday) throw new Error(`no digest is due in ${zone} at ${at}`);
      const ours = digests({ zone, monday, now: at }).filter(({ shows }) =>
        shows.some(({ groupId }) => groupId === meeting.groupId),
      );
      toCome.push(...ours.map(({ person, letter }) => ({ at, person, letter })));
      of = { zone, monday };
      at = nextDigestAt(of, firstDue, at);
    }
  }
  return toCome;
}
