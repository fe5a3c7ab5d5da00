import { defineCommand } from '../../bot/command.ts';
import { choice, hidden, optional, pick } from '../../bot/field.ts';
import { members } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideLeave } from '../../domain/membership.ts';
import { groupNamed, ownGroup } from '../../lookups/groups.ts';
import { replanGroup } from '../../operations/reminder-plan.ts';
import { button, notice, paragraph, say } from '../../view-model/view.ts';
import { personSpan } from '../../views/person.ts';

export const leave = defineCommand({
  name: 'leave',
  title: 'leave.title',
  summary: 'leave.summary',
  examples: ['leave ai-tools'],
  allow: members,
  fields: {
    group: pick('field.group', groupNamed(), { initial: ownGroup }),
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
        await store.outbox.put({
          key: `leave:${decision.membership.id}`,
          to: { kind: 'secretariat' },
          view: { body: [paragraph(say('leave.letter', { person: personSpan(actor.person), group: group.name }))] },
          at: now,
        });
        return notice(say('leave.left', { group: group.name }), button(say('button.groups'), 'groups'));
      }
    }
  },
});
