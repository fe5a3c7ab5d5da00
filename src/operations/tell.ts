import type { Person } from '../domain/person.ts';
import { type Event, type Told, type ToldOf, told } from '../domain/told.ts';
import type { Recipient } from '../ports/letter.ts';
import { wholeList } from '../ports/tables/page.ts';
import type { Tables } from '../ports/tables.ts';
import type { View } from '../view-model/view.ts';

/** The parts that the group's own roll answers; who has any other part is given with the news. */
type OfGroup = 'channels' | 'members' | 'chairs' | 'leaders' | 'secretariat';
/** What one part is told; a function where it differs by person (id). */
type Said = View | ((personId: string) => View);

/**
 * What happened: `key` begins the letters' keys, `by` caused it (null: the bot itself), `to` is who has the event's other
 * parts, `letters` what each part is told.
 */
export type News<E extends Event> = {
  event: E;
  key: string;
  by: { id: string; secretariat: boolean } | null;
  groupId: string | null;
  to: Record<Exclude<ToldOf<E>, OfGroup>, readonly Recipient[]>;
  letters: Record<ToldOf<E>, Said>;
  subjects?: readonly string[];
};

/** Writes a letter to each who is told of the event, as the table says; the secretariat is not told of what one of it did. */
export async function tell<E extends Event>(store: Tables, news: News<E>, at: Temporal.Instant): Promise<void> {
  const { event, key, by, groupId, letters, subjects = [] } = news;
  const to: Partial<Record<Told, readonly Recipient[]>> = news.to;
  const people = new Set<string>();
  const parts: readonly ToldOf<E>[] = told[event];
  for (const part of parts) {
    const said: Said = letters[part];
    for (const recipient of to[part] ?? (await ofGroup(store, part, groupId))) {
      if (recipient.kind === 'secretariat' && by?.secretariat) continue;
      const id = recipient.kind === 'person' ? recipient.id : undefined;
      if (id !== undefined && (id === by?.id || people.has(id))) continue;
      if (id !== undefined) people.add(id);
      const view = typeof said === 'function' ? said(id ?? '') : said;
      await store.outbox.put({ key: `${key}:${id ?? recipient.kind}`, to: recipient, view, subjects, at });
    }
  }
}

async function ofGroup({ memberships }: Tables, part: Told, groupId: string | null): Promise<Recipient[]> {
  if (part === 'secretariat') return [{ kind: 'secretariat' }];
  if (groupId === null) throw new Error(`${part}: this news is of no group`);
  if (part === 'channels') return [{ kind: 'group', id: groupId }];
  const people =
    part === 'members' ? (await memberships.page({ groupId }, wholeList)).rows : await memberships.officers(groupId);
  if (part === 'leaders' && people.length === 0) return [{ kind: 'secretariat' }];
  return people.map(({ person }) => ({ kind: 'person', id: person.id }));
}

/** Returns the person as the recipient of a letter. */
export const personTo = ({ id }: Pick<Person, 'id'>): Recipient => ({ kind: 'person', id });
