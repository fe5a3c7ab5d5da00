import { defineCommand } from '../../bot/command.ts';
import { choice, hidden, optional, pick } from '../../bot/field.ts';
import { members } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideLeave } from '../../domain/membership.ts';
import { ownGroup, ownGroupNamed } from '../../lookups/groups.ts';
import { replanGroup } from '../../operations/reminder-plan.ts';
import { tell } from '../../operations/tell.ts';
import { button, buttons, notice, paragraph, say, type View } from '../../view-model/view.ts';
import { personSpan } from '../../views/person.ts';

export const leave = defineCommand({
  name: 'leave',
  title: 'leave.title',
  summary: 'leave.summary',
  examples: ['leave ai-tools'],
  allow: members,
  fields: {
    group: pick('field.group', ownGroupNamed, { initial: ownGroup, omitsOnly: true }),
    confirmed: hidden(optional(choice('button.confirm', { yes: 'button.confirm' }))),
  },
  async run({ input, actor, now, store, network }) {
    const { group, confirmed } = input;
    const decision = decideLeave(
      await store.memberships.get(group.id, actor.person.id),
      now.toZonedDateTimeISO(network.zone).toPlainDate(),
    );
    switch (decision.outcome) {
      case 'not a member':
        return refuse(say('leave.not', { group: group.name }), button(say('button.groups'), 'groups'));
      case 'left': {
        if (!confirmed) {
          return notice(
            say('leave.sure', { group: group.name }),
            button(say('button.leave'), 'leave', { group: group.slug, confirmed: 'yes' }, 'danger'),
            button(say('button.stay'), 'group', { group: group.slug }),
          );
        }
        await store.memberships.save(decision.membership);
        await store.record.add({
          at: now,
          personId: actor.person.id,
          what: 'membership.leave',
          subject: decision.membership.id,
        });
        await replanGroup(store, group.id, now);
        const left = say('leave.letter', { person: personSpan(actor.person), group: group.name });
        const view: View = {
          body: [paragraph(left), buttons(button(say('button.group'), 'group', { group: group.slug }))],
        };
        const key = `leave:${decision.membership.id}`;
        const letters = { secretariat: view, chairs: view };
        await tell(store, { event: 'member.left', key, by: actor.person, groupId: group.id, to: {}, letters }, now);
        return notice(say('leave.left', { group: group.name }), button(say('button.groups'), 'groups'));
      }
    }
  },
});
