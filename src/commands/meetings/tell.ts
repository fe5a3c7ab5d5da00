import type { Tables } from '../../ports.ts';
import type { View } from '../../view.ts';
import type { Asked, MeetingFacts } from '../../views/meeting.ts';

const everyone = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

/** Puts the news about a meeting to the group's channels and to each member, once for what `news` names. Gives how many members. */
export async function tellGroup(
  store: Tables,
  { meeting, group }: Pick<MeetingFacts, 'meeting' | 'group'>,
  news: string,
  now: Temporal.Instant,
  viewFor: (asked: Asked) => View,
): Promise<number> {
  const key = `meeting:${meeting.id}:${news}`;
  await store.outbox.put({
    key: `${key}:group`,
    to: { kind: 'group', id: group.id },
    view: viewFor(undefined),
    at: now,
  });
  const { rows, total } = await store.memberships.page({ groupId: group.id }, everyone);
  const answers = await store.meetings.answersTo(meeting.id);
  for (const { person } of rows) {
    const view = viewFor(answers.get(person.id) ?? 'none');
    await store.outbox.put({ key: `${key}:${person.id}`, to: { kind: 'person', id: person.id }, view, at: now });
  }
  return total;
}
