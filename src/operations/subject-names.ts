import type { RecordLine } from '../domain/record.ts';
import type { Tables } from '../ports/tables.ts';
import { type Text, time } from '../view-model/view.ts';
import { officeNameSpan } from '../views/office.ts';
import { personSpan } from '../views/person.ts';

/** Returns how what stands in these lines is called today: people, seats, groups, Offices, meetings, action items. */
export async function subjectNames(lines: readonly RecordLine[], store: Tables): Promise<(id: string) => Text> {
  const ids = [
    ...new Set(lines.flatMap(({ personId, subject, other }) => [personId ?? [], subject, other ?? []].flat())),
  ];
  const groups = new Map((await store.groups.all()).map(({ id, name }) => [id, name]));
  const seats = await store.memberships.byIds(ids);
  const named = new Map<string, Text>([
    ...groups,
    ...(await store.offices.all()).map((office) => [office.code, officeNameSpan(office)] as const),
    ...(await store.people.byIds(ids)).map((person) => [person.id, personSpan(person)] as const),
    ...seats.map(
      ({ membership: { id, groupId, officeCode }, person }) =>
        [id, [personSpan(person), ` (${officeCode}) · `, groups.get(groupId) ?? groupId]] as const,
    ),
    ...(await store.meetings.byIds(ids)).map(
      ({ id, groupId, startsAt }) =>
        [id, [groups.get(groupId) ?? groupId, ', ', time(startsAt.toInstant(), startsAt.timeZoneId)]] as const,
    ),
    ...(await store.actionItems.byIds(ids)).map(({ id, code }) => [id, code] as const),
  ]);
  for (const id of ids) {
    if (named.has(id)) continue;
    const request = await store.joinRequests.get(id);
    if (request) named.set(id, [`${request.firstName} ${request.lastName} · `, groups.get(request.groupId) ?? '']);
  }
  return (id) => named.get(id) ?? id;
}
