import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { choice, hidden, optional, pick } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { Person } from '../../domain/person.ts';
import { personNamed } from '../../lookups/people.ts';
import { linkPeople, weighLink } from '../../operations/link-people.ts';
import { button, buttons, type Fact, list, notice, paragraph, say, show, type Text } from '../../view-model/view.ts';
import { accountText } from '../../views/account.ts';
import { personSpan } from '../../views/person.ts';

export const mergeMembers = defineCommand({
  name: 'members merge',
  title: 'merge.title',
  summary: 'merge.summary',
  examples: ['members merge "CIO of GB" "CTO of GB"'],
  allow: secretariat,
  fields: {
    person: pick('field.person', personNamed),
    other: pick('merge.other', personNamed),
    confirmed: hidden(optional(choice('button.confirm', { yes: 'button.confirm' }))),
  },
  async run({ input: { person, other, confirmed }, ...at }) {
    const { store, now, actor } = at;
    const decision = await weighLink(store, person, other, at);
    const members = button(say('button.members'), 'members');
    switch (decision.outcome) {
      case 'same person':
        return notice(say('merge.same'), members);
      case 'approved by the other':
        return refuse(say('merge.approved'), members);
      case 'linked': {
        const { kept, gone } = decision;
        if (!confirmed)
          return show({
            title: say('merge.title'),
            body: [
              paragraph(say('merge.sure', { kept: personSpan(kept), gone: personSpan(gone) })),
              { kind: 'facts', facts: [await factOf(person, at), await factOf(other, at)] },
              buttons(
                button(
                  say('merge.title'),
                  'members merge',
                  { person: person.id, other: other.id, confirmed: 'yes' },
                  'primary',
                ),
                members,
              ),
            ],
          });
        await linkPeople(store, decision, at);
        await store.record.add({
          at: now,
          personId: actor.person.id,
          what: 'person.merge',
          subject: kept.id,
          other: gone.id,
        });
        return notice(
          say('merge.done', { kept: personSpan(kept) }),
          button(say('button.whois'), 'whois', { person: kept.id }),
        );
      }
    }
  },
});

/** Returns a person's address, groups and accounts in one line. */
async function factOf(person: Person, { store }: Asking): Promise<Fact> {
  const seats = await store.memberships.ofPerson(person.id);
  const groups = (await store.groups.all()).filter(({ id }) => seats.some(({ groupId }) => groupId === id));
  const accounts = await store.people.accounts(person.id);
  const parts: Text[] = [
    ...(person.email === null ? [] : [person.email]),
    groups.length > 0 ? list(groups.map(({ name }) => name)) : say('person.noGroups'),
    ...accounts.map(accountText),
  ];
  return { label: person.name, value: parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part])) };
}
