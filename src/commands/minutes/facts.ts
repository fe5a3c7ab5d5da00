import type { Asking } from '../../bot/context.ts';

import type { ActionItem } from '../../domain/action-item.ts';
import type { Group } from '../../domain/group.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Minutes } from '../../domain/minutes.ts';
import { wholeList } from '../../ports/tables/page.ts';
import { guestText, type MinutesFacts } from '../../views/minutes.ts';
import { personSpan } from '../../views/person.ts';
import { proposedIn } from './proposed.ts';

/** Returns what the minutes show besides their text: people, Offices and action items. */
export async function factsFor(meeting: Meeting, group: Group, minutes: Minutes, at: Asking): Promise<MinutesFacts> {
  const { store } = at;
  const ids = minutes.attendees.flatMap((one) => (one.kind === 'person' ? [one.id] : []));
  const people = new Map((await store.people.byIds(ids)).map((one) => [one.id, one]));
  const { rows } = await store.memberships.page({ groupId: group.id }, wholeList);
  const nominated = new Map(rows.map(({ membership }) => [membership.personId, membership.officeCode]));
  const offices = new Set([...people.values()].map(({ id, officeCode }) => nominated.get(id) ?? officeCode));
  offices.delete(null);
  const present = minutes.attendees.map((one) => {
    if (one.kind === 'guest') return guestText(one);
    const person = people.get(one.id);
    return person ? personSpan(person) : one.id;
  });
  const items: ActionItem[] = [];
  for (const code of minutes.itemCodes) {
    const item = await store.actionItems.byCode(code);
    if (item) items.push(item);
  }
  const proposed = (await proposedIn(minutes.newItems, group, at)).map(({ title, owner, due }) => ({
    title,
    owner: owner?.called,
    due,
  }));
  return { meeting, group, minutes, present, offices: offices.size, items, proposed };
}
