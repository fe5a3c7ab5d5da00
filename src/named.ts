import type { Asking } from './command.ts';
import type { ActionItem } from './domain/action-item.ts';
import { words } from './domain/fold.ts';
import type { Group } from './domain/group.ts';
import type { JoinRequest } from './domain/join-request.ts';
import type { Meeting } from './domain/meeting.ts';
import type { Office } from './domain/office.ts';
import type { Person } from './domain/person.ts';
import type { Named } from './field.ts';
import { type Match, match } from './match.ts';
import { confirmsFor } from './permissions.ts';
import { type Option, time } from './view.ts';

// A list longer than this is searched by typing, not by scrolling.
const optionLimit = 300;

const one = <Thing>(value: Thing): Match<Thing> => ({ kind: 'one', value });
const none = <Thing>(near: Thing[] = []): Match<Thing> => ({ kind: 'none', near });
const matched = <Thing>(found: readonly Thing[]): Match<Thing> =>
  found.length === 1 && found[0] !== undefined ? one(found[0]) : { kind: 'several', values: [...found] };

/** Groups by id, slug, name, code or an unambiguous beginning; `states` narrows which are offered. */
export function groupNamed(states: readonly Group['state'][] = ['active', 'concluded']): Named<Group> {
  const option = (group: Group): Option => ({ value: group.slug, label: group.name });
  return {
    none: 'problem.group',
    option,
    find: async (said, { store }) =>
      match(
        said,
        (await store.groups.all()).map((group) => ({
          value: group,
          names: [group.slug, group.name, group.code, group.id],
        })),
      ),
    options: async ({ store }) => (await store.groups.all()).filter(({ state }) => states.includes(state)).map(option),
  };
}

/** Offices by ST.3 code, ST.3 name, or the name they gave themselves. */
export const officeNamed: Named<Office> = {
  none: 'problem.office',
  option: ({ code, name }) => ({ value: code, label: [{ kind: 'office', code, name }, ` (${code})`] }),
  find: async (said, { store }) => {
    const byCode = await store.offices.get(said.toUpperCase());
    if (byCode) return one(byCode);
    const offices = await store.offices.all();
    return match(
      said,
      offices.map((office) => ({ value: office, names: [office.name, ...(office.ownName ? [office.ownName] : [])] })),
    );
  },
  options: async ({ store }) => (await store.offices.all()).map(officeNamed.option),
};

/** People by id, e-mail, name or the beginnings of its words; `me` is who asks. */
export const personNamed: Named<Person> = {
  none: 'problem.person',
  option: ({ id, name }) => ({ value: id, label: name }),
  find: async (said, { store, actor }) => {
    if (said.toLowerCase() === 'me') return one(actor.person);
    const direct = said.includes('@') ? await store.people.byEmail(said) : await store.people.get(said);
    if (direct) return one(direct);
    const asked = words(said);
    const found = asked.length === 0 ? [] : await store.people.named(asked, 7);
    const exact = found.filter(({ name }) => words(name).join(' ') === asked.join(' '));
    if (exact.length > 0) return matched(exact);
    if (found.length > 0) return matched(found);
    const everyone = (await store.people.names()).map(({ id, name }) => ({ value: id, names: [name] }));
    const near = match(said, everyone);
    return none(near.kind === 'none' ? await store.people.byIds(near.near) : []);
  },
  options: async ({ store }) => {
    const { rows } = await store.memberships.page({}, { offset: 0, limit: optionLimit });
    const people = new Map(rows.map(({ person }) => [person.id, person]));
    return [...people.values()].map(personNamed.option);
  },
};

/** Meetings by id, or a group's next one by the group's name. */
export const meetingNamed: Named<Meeting> = {
  none: 'problem.meeting',
  option: ({ id, title, startsAt }) => ({
    value: id,
    label: [title === null ? '' : `${title}, `, time(startsAt.toInstant(), startsAt.timeZoneId)],
  }),
  find: async (said, at) => {
    const meeting = await at.store.meetings.get(said);
    if (meeting) return one(meeting);
    const group = await groupNamed().find(said, at);
    if (group.kind !== 'one') return none();
    const [next] = await at.store.meetings.upcoming({ groupIds: [group.value.id], from: at.now }, 1);
    return next ? one(next) : none();
  },
  options: async ({ store, actor, now }) => {
    const groupIds = actor.memberships.map(({ groupId }) => groupId);
    const upcoming = await store.meetings.upcoming({ ...(actor.secretariat ? {} : { groupIds }), from: now }, 25);
    return upcoming.map(meetingNamed.option);
  },
};

/** Action items by code (`WILD/1-b`, `CIO-7`), or its end where that is enough (`1-b`). */
export const actionItemNamed: Named<ActionItem> = {
  none: 'problem.action',
  option: ({ code, title }) => ({ value: code, label: `${code} ${title}` }),
  find: async (said, { store }) => {
    const item = (await store.actionItems.byCode(said)) ?? (await store.actionItems.byCode(`WILD/${said}`));
    if (item) return one(item);
    const codes = (await store.actionItems.codes()).map((code) => ({ value: code, names: [code] }));
    const near = match(said, codes);
    if (near.kind === 'one') return one(await existing(store, near.value));
    const meant = near.kind === 'several' ? near.values : near.near;
    const items = await Promise.all(meant.map((code) => existing(store, code)));
    return near.kind === 'several' ? { kind: 'several', values: items } : none(items);
  },
  options: async ({ store }) => {
    const { rows } = await store.actionItems.page(
      { states: ['open', 'in progress', 'blocked'] },
      { offset: 0, limit: optionLimit },
    );
    return rows.map(actionItemNamed.option);
  },
};

async function existing(store: Asking['store'], code: string): Promise<ActionItem> {
  const item = await store.actionItems.byCode(code);
  if (!item) throw new Error(`action item ${code} is listed but not there`);
  return item;
}

/** Join requests by id, or pending ones by the nominee's name. */
export const joinRequestNamed: Named<JoinRequest> = {
  none: 'problem.request',
  option: ({ id, firstName, lastName, officeCode }) => ({
    value: id,
    label: `${firstName} ${lastName} (${officeCode})`,
  }),
  find: async (said, { store, actor }) => {
    const request = await store.joinRequests.get(said);
    if (request) return one(request);
    const pending = (await store.joinRequests.pending()).filter(({ officeCode }) => confirmsFor(actor, officeCode));
    return match(
      said,
      pending.map((value) => ({
        value,
        names: [`${value.firstName} ${value.lastName}`, `${value.lastName} ${value.firstName}`],
      })),
    );
  },
  options: async ({ store, actor }) =>
    (await store.joinRequests.pending())
      .filter(({ officeCode }) => confirmsFor(actor, officeCode))
      .map(joinRequestNamed.option),
};
