import type { Asking } from '../bot/context.ts';
import type { Meeting } from '../domain/meeting.ts';

const maxAge = Temporal.Duration.from({ hours: 24 });

/** Returns the meetings that the asker was sent here within 24 hours and has not answered, newest first. */
export async function openQuestions({ actor, store, now }: Asking): Promise<Meeting[]> {
  const { platform, workspace, id } = actor.account;
  const sent = await store.outbox.sentTo([{ platform, workspace, kind: 'person', id }]);
  const recent = sent.filter(({ at }) => Temporal.Instant.compare(at.add(maxAge), now) >= 0);
  const ids = new Set(recent.reverse().flatMap(({ view }) => (view.about?.kind === 'meeting' ? [view.about.id] : [])));
  const answered = await store.meetings.answersOf(actor.person.id, [...ids]);
  const meetings = await store.meetings.byIds([...ids].filter((one) => !answered.has(one)));
  return meetings.filter(({ state }) => state === 'scheduled');
}
