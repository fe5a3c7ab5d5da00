import type { Group } from '../domain/group.ts';
import type { Answer } from '../domain/meeting.ts';
import { wholeList } from '../ports/tables/page.ts';
import type { Tables } from '../ports/tables.ts';
import type { View } from '../view-model/view.ts';

/** News for a group: `key` is the letters', `answers` are those to the meeting it is about, where it is about one. */
type ToTell = {
  group: Group;
  key: string;
  subjects?: readonly string[];
  answers: ReadonlyMap<string, Answer>;
  viewFor: (asked: Answer | 'none' | undefined) => View;
};

/** Writes news to the group's channels and to each member. Returns the number of members. */
export async function tellGroup(store: Tables, toTell: ToTell, at: Temporal.Instant): Promise<number> {
  const { group, key, answers, viewFor } = toTell;
  const about = { at, subjects: toTell.subjects ?? [] };
  const channels = { kind: 'group', id: group.id } as const;
  await store.outbox.put({ key: `${key}:group`, to: channels, view: viewFor(undefined), ...about });
  const { rows, total } = await store.memberships.page({ groupId: group.id }, wholeList);
  for (const { person } of rows) {
    const to = { kind: 'person', id: person.id } as const;
    const view = viewFor(answers.get(person.id) ?? 'none');
    await store.outbox.put({ key: `${key}:${person.id}`, to, view, ...about });
  }
  return total;
}
