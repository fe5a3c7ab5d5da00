import type { Asking } from '../bot/context.ts';
import { fold } from '../domain/fold.ts';
import type { Person } from '../domain/person.ts';
import type { Text } from '../view-model/view.ts';

type Called = Pick<Person, 'id' | 'name'>;

/** Returns what tells each person from others of the same name in this list, by id: the Office and the groups. */
export async function namesakesIn(people: readonly Called[], { store }: Asking): Promise<Map<string, Text>> {
  const byName = Map.groupBy(people, ({ name }) => fold(name));
  const alike = people.filter(({ name }) => new Set(byName.get(fold(name))?.map(({ id }) => id)).size > 1);
  if (alike.length === 0) return new Map();
  const groups = new Map((await store.groups.all()).map(({ id, name }) => [id, name]));
  const told = alike.map(async ({ id }): Promise<[string, Text]> => {
    const memberships = await store.memberships.ofPerson(id);
    const own = (await store.people.get(id))?.officeCode;
    const offices = new Set(memberships.map(({ officeCode }) => officeCode));
    const parts = [
      ...(offices.size > 0 ? offices : own ? [own] : []),
      ...memberships.map(({ groupId }) => groups.get(groupId) ?? groupId),
    ];
    return [id, parts.length === 0 ? '' : ` (${parts.join(', ')})`];
  });
  return new Map(await Promise.all(told));
}
