import { defineCommand } from '../../bot/command.ts';
import { choice, hidden, optional, pick } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { openStates } from '../../domain/action-item.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { personNamed } from '../../lookups/people.ts';
import { endSeat } from '../../operations/end-seat.ts';
import { tell } from '../../operations/tell.ts';
import { button, buttons, notice, paragraph, say } from '../../view-model/view.ts';
import { personSpan } from '../../views/person.ts';

export const removeMember = defineCommand({
  name: 'members remove',
  title: 'members.remove.title',
  summary: 'members.remove.summary',
  examples: ['members remove cio-network "CIO of GB"'],
  allow: secretariat,
  fields: {
    group: pick('field.group', groupNamed()),
    person: pick('field.person', personNamed),
    confirmed: hidden(optional(choice('button.confirm', { yes: 'button.confirm' }))),
  },
  async run({ input: { group, person, confirmed }, ...at }) {
    const { store, now, actor } = at;
    const membership = await store.memberships.get(group.id, person.id);
    const about = button(say('button.members'), 'members', { group: group.slug });
    const called = { person: personSpan(person), group: group.name };
    if (!membership) return refuse(say('chair.notMember', called), about);
    const owned = { owners: [{ kind: 'person', id: person.id }], states: openStates, groupId: group.id } as const;
    const { total: n } = await store.actionItems.page(owned, { offset: 0, limit: 0 });
    if (!confirmed)
      return notice(
        [say('members.remove.sure', called), ...(n > 0 ? [' ', say('members.remove.owns', { n, ...called })] : [])],
        button(
          say('members.remove.title'),
          'members remove',
          { group: group.slug, person: person.id, confirmed: 'yes' },
          'danger',
        ),
        button(say('handover.title'), 'members hand over', { person: person.id, group: group.slug }),
        about,
      );
    await endSeat(membership, 'membership.remove', at);
    const view = { body: [paragraph(say('members.remove.news', called)), buttons(about)] };
    const named = {
      body: [paragraph(say('members.remove.letter', { group: group.name, by: personSpan(actor.person) }))],
    };
    const to = { named: [{ kind: 'person' as const, id: person.id }] };
    const letters = { named, chairs: view, secretariat: view };
    await tell(
      store,
      { event: 'member.removed', key: `removed:${membership.id}`, by: actor.person, groupId: group.id, to, letters },
      now,
    );
    return notice(say('members.removed', { ...called, ...(await store.groups.strength(group.id)) }), about);
  },
});
