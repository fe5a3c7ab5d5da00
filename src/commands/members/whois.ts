import { defineCommand } from '../../bot/command.ts';
import { pick } from '../../bot/field.ts';
import { members } from '../../bot/permissions.ts';
import { ownersFor } from '../../domain/action-filter.ts';
import { openStates } from '../../domain/action-item.ts';
import { personNamed } from '../../lookups/people.ts';
import { show } from '../../view-model/view.ts';
import { personCard } from '../../views/person.ts';

export const whois = defineCommand({
  name: 'whois',
  title: 'whois.title',
  summary: 'whois.summary',
  examples: ['whois "CIO of JP"', 'whois me'],
  allow: members,
  fields: { person: pick('field.person', personNamed) },
  async run({ input, actor, store, now }) {
    const { person } = input;
    const memberships = await store.memberships.ofPerson(person.id);
    const owners = ownersFor(person.id, memberships);
    const groups = new Map((await store.groups.all()).map((group) => [group.id, group]));
    const office = person.officeCode === null ? undefined : await store.offices.get(person.officeCode);
    const { total } = await store.actionItems.page({ owners, states: openStates }, { offset: 0, limit: 0 });
    // Only the secretariat and the person see the e-mail address.
    const seesEmail = actor.secretariat || actor.person.id === person.id;
    const earlierNames = actor.secretariat ? await store.people.earlierNames(person.id) : [];
    const facts = { person, office, memberships, groups, openItems: total, now, seesEmail, earlierNames };
    return show(personCard(facts));
  },
});
