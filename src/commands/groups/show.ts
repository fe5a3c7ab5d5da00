import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { pick } from '../../bot/field.ts';
import { anyone, isMemberOf, mayChair } from '../../bot/permissions.ts';
import { openStates } from '../../domain/action-item.ts';
import type { Group } from '../../domain/group.ts';
import { groupNamed, ownGroup } from '../../lookups/groups.ts';
import { type Button, button, say, show } from '../../view-model/view.ts';
import { groupCard } from '../../views/group.ts';

export const group = defineCommand({
  name: 'group',
  title: 'group.title',
  summary: 'group.summary',
  examples: ['group cio-network', 'group ai'],
  allow: anyone,
  fields: { group: pick('field.group', groupNamed(), { initial: ownGroup }) },
  async run({ input, actor, store, now, network }) {
    const { group } = input;
    const overdueOn = now.toZonedDateTimeISO(network.zone).toPlainDate();
    const none = { offset: 0, limit: 0 };
    const officers = await store.memberships.officers(group.id);
    const held = (role: string) =>
      officers.filter(({ membership }) => membership.role === role).map(({ person }) => person);
    const [next] = await store.meetings.upcoming({ groupIds: [group.id], from: now }, 1);
    const facts = {
      group,
      strength: await store.groups.strength(group.id),
      chairs: held('chair'),
      viceChairs: held('vice-chair'),
      next,
      openItems: (await store.actionItems.page({ groupId: group.id, states: openStates }, none)).total,
      overdueItems: (await store.actionItems.page({ groupId: group.id, overdueOn }, none)).total,
      latest: await store.statusUpdates.latest(group.id),
    };
    return show(groupCard(facts, stepsFor(actor, group)));
  },
});

/** Returns the next steps for a member, a guest, or a chair. */
function stepsFor(actor: Asking['actor'], group: Group): Button[] {
  const at = { group: group.slug };
  if (!actor.secretariat && !isMemberOf(actor, group.id)) {
    return group.state === 'concluded'
      ? [button(say('button.groups'), 'groups')]
      : [button(say('button.join'), 'join', at, 'primary'), button(say('button.groups'), 'groups')];
  }
  return [
    ...(mayChair(actor, group.id) && group.state !== 'concluded'
      ? [button(say('button.postStatus'), 'status post', at, 'primary')]
      : []),
    button(say('button.meetings'), 'meetings', at),
    button(say('button.actions'), 'actions', { filter: group.slug }),
    button(say('button.members'), 'members', at),
    button(say('button.status'), 'status', at),
  ];
}
