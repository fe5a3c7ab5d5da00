import type { Group } from '../domain/group.ts';
import type { JoinRequest } from '../domain/join-request.ts';
import { hasStarted, type Meeting, startOf } from '../domain/meeting.ts';
import { horizon, meetingWaits, requestWaits, type Since } from '../domain/waiting.ts';
import { wholeList } from '../ports/tables/page.ts';
import type { Tables } from '../ports/tables.ts';
import {
  askerPassedOn,
  requestPassedOn,
  requestWaiting,
  withoutMinutes,
  withoutPlace,
  withoutStatus,
} from '../views/waiting.ts';
import { confirmerOf } from './confirmer.ts';
import { requestCardOf, requestSubject } from './join-request-card.ts';
import { personTo, tell } from './tell.ts';

/** Tells the holder of each thing that has waited too long since then. `zone` is the network's. */
export async function tellOfWaiting(store: Tables, since: Since, zone: string): Promise<void> {
  for (const request of await store.joinRequests.pending()) await tellOfRequest(store, request, since, zone);
  const groups = await store.groups.all();
  for (const group of groups.filter(({ state }) => state === 'active')) await tellOfMeetings(store, group, since);
}

async function tellOfRequest(store: Tables, request: JoinRequest, since: Since, zone: string): Promise<void> {
  const what = requestWaits(request, since);
  const group = what && (await store.groups.get(request.groupId));
  if (!group) return;
  const card = await requestCardOf(request, store, zone);
  const news = { by: null, groupId: group.id, subjects: [requestSubject(request)] };
  // Who held it until now: a moment before it went on.
  const before = await confirmerOf(request, store, what === 'remind' ? since.to : request.askedAt);
  if (what === 'remind' || before.to.kind === 'secretariat') {
    const letters = { confirmer: requestWaiting(card) };
    const key = `join:${request.id}:waiting:${what}`;
    await tell(store, { ...news, event: 'join.waiting', key, to: { confirmer: [before.to] }, letters }, since.to);
    return;
  }
  const letters = { secretariat: requestPassedOn(card, before.called), asker: askerPassedOn(request, group) };
  const to = { asker: [personTo({ id: request.personId })] };
  await tell(store, { ...news, event: 'join.passedOn', key: `join:${request.id}:passed-on`, to, letters }, since.to);
}

async function tellOfMeetings(store: Tables, group: Group, since: Since): Promise<void> {
  const from = since.from.subtract(horizon.back);
  const ahead = since.to.add(horizon.ahead);
  const held = (await store.meetings.past([group.id], since.to, 4)).filter((one) => !isBefore(one, from));
  const coming = await store.meetings.upcoming({ groupIds: [group.id], from: since.from }, 4);
  const near = coming.filter((one) => hasStarted(one, ahead));
  const meetings = new Map([...held, ...near].map((one) => [one.id, one]));
  if (meetings.size === 0) return;
  const done = await doneSinceStatus(store, group, since.to);
  for (const meeting of meetings.values()) {
    const { posted } = (await store.minutes.get(meeting.id)) ?? { posted: null };
    const found = { hasMinutes: posted !== null, hasStatus: done.meetings === 0 };
    const of = { meeting, group };
    const missing = {
      place: { event: 'meeting.withoutPlace', view: () => withoutPlace(of) },
      minutes: { event: 'meeting.withoutMinutes', view: () => withoutMinutes(of) },
      status: { event: 'status.late', view: () => withoutStatus(of, done) },
    } as const;
    for (const what of meetingWaits(meeting, found, since)) {
      const { event, view } = missing[what];
      const about = { by: null, groupId: group.id, to: {}, key: `waiting:${meeting.id}:${what}` };
      await tell(store, { ...about, event, letters: { leaders: view() } }, since.to);
    }
  }
}

const isBefore = (meeting: Meeting, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startOf(meeting).add({ minutes: meeting.minutes }), at) < 0;

/** Counts the meetings held and the members who joined since the group's last status update. */
async function doneSinceStatus(store: Tables, group: Group, now: Temporal.Instant) {
  const latest = await store.statusUpdates.latest(group.id);
  const isSince = (at: Temporal.Instant): boolean => !latest || Temporal.Instant.compare(at, latest.at) > 0;
  const held = (await store.meetings.past([group.id], now, 20)).filter(
    (one) => one.state === 'scheduled' && isSince(startOf(one)),
  );
  const { rows } = await store.memberships.page({ groupId: group.id }, wholeList);
  const joined = rows.filter(({ membership }) => isSince(membership.since.toZonedDateTime('UTC').toInstant()));
  return { meetings: held.length, newMembers: joined.length };
}
