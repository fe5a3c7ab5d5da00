import type { Group } from '../domain/group.ts';
import type { Membership } from '../domain/membership.ts';
import type { Office } from '../domain/office.ts';
import type { Person } from '../domain/person.ts';
import { languageFor } from '../languages/index.ts';
import {
  type Button,
  buttons,
  clock,
  type Fact,
  list,
  type Span,
  say,
  type Text,
  type View,
} from '../view-model/view.ts';
import { officeSpan } from './office.ts';

export const personSpan = ({ id, name }: Pick<Person, 'id' | 'name'>): Span => ({ kind: 'person', id, name });

export type PersonFacts = {
  person: Person;
  office: Office | undefined;
  memberships: Membership[];
  groups: Map<string, Group>;
  openItems: number;
  now: Temporal.Instant;
  seesEmail: boolean;
  earlierNames: readonly string[];
};

/** Returns a person's position, Office, groups, roles, local time and open action items. */
export function personCard(facts: PersonFacts): View {
  const { person, office, openItems, now, seesEmail, earlierNames } = facts;
  const rows: Fact[] = [
    ...(person.position ? [{ label: say('field.position'), value: person.position }] : []),
    ...(office ? [{ label: say('field.office'), value: officeSpan(office) }] : []),
    { label: say('person.groups'), value: groupsOf(facts) },
    { label: say('person.clock'), value: clockOf(now, person.zone) },
    ...(seesEmail && person.email ? [{ label: say('field.email'), value: person.email }] : []),
    { label: say('group.actions'), value: say('person.open', { n: openItems }) },
    ...(earlierNames.length > 0 ? [{ label: say('person.earlierNames'), value: list([...earlierNames]) }] : []),
  ];
  return { title: person.name, body: [{ kind: 'facts', facts: rows }] };
}

/** Returns the data that the bot stores about the asker, and its purpose. */
export function profileCard(facts: PersonFacts, change: Button): View {
  const { person } = facts;
  const language = languageFor(person.language ?? undefined);
  const body = personCard({ ...facts, seesEmail: true }).body;
  const rows: Fact[] = [
    { label: say('field.language'), value: language ? say(`language.${language}`) : say('profile.languageOfPlatform') },
    { label: say('field.zone'), value: person.zone },
  ];
  return {
    title: person.name,
    body: [
      ...body,
      { kind: 'facts', facts: rows },
      { kind: 'text', text: say('profile.purpose'), quiet: true },
      buttons(change),
    ],
  };
}

function groupsOf({ memberships, groups, person }: PersonFacts): Text {
  const named = memberships.map(({ groupId, role }): Text => {
    const name = groups.get(groupId)?.name ?? groupId;
    return role === 'member' ? name : [name, ' (', say(`role.${role}`), ')'];
  });
  const all = person.secretariat ? [say('role.secretariat'), ...named] : named;
  return all.length > 0 ? list(all) : say('person.noGroups');
}

function clockOf(now: Temporal.Instant, zone: string): Text {
  const here = now.toZonedDateTimeISO(zone);
  return say('person.now', { clock: clock(here), zone });
}
