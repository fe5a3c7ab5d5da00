import { defineCommand } from '../../bot/command.ts';
import { pick } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideAssign } from '../../domain/action-change.ts';
import { ownerOrNobodyNamed } from '../../lookups/owners.ts';
import { button, notice, say } from '../../view-model/view.ts';
import { stateOf } from '../../views/action-item.ts';
import { itemField } from './fields.ts';
import { groupWithout, openButton, refuseLeaders, refuseOutsider, save, tellOwners } from './save.ts';
import { standingOf } from './standing.ts';

export const assignAction = defineCommand({
  name: 'actions assign',
  title: 'actions.assign.title',
  summary: 'actions.assign.summary',
  examples: [
    'actions assign WILD/1-d CH',
    'actions assign CIO-7 "CIO of JP"',
    'actions assign 1-b ai-tools',
    'actions assign CIO-7 nobody',
  ],
  allow: chairs,
  fields: { item: itemField, owner: pick('field.owner', ownerOrNobodyNamed) },
  async run({ input, ...at }) {
    const { item, owner } = input;
    const decision = decideAssign(
      { item, standing: standingOf(at.actor, item), by: at.actor.person.id, at: at.now },
      { owner: owner?.owner ?? null, outside: await groupWithout(owner?.owner ?? null, item, at) },
    );
    const { code } = item;
    switch (decision.outcome) {
      case 'leaders only':
        return refuseLeaders(item);
      case 'closed':
        return refuse(
          say('actions.closed', { code, state: stateOf(item) }),
          button(say('button.reopen'), 'actions update', { item: item.code, state: 'open' }),
          openButton(item),
        );
      case 'already theirs':
        return notice(say('actions.assigned.already', { code, owner: owner?.called ?? '' }), openButton(item));
      case 'already nobody’s':
        return notice(say('actions.nobodys.already', { code }), openButton(item));
      case 'not a member':
        return refuseOutsider(owner?.called ?? '', decision.group);
      case 'assigned': {
        await save('action.assign', decision.item, decision.change, at);
        const isTold = await tellOwners(decision.item, item.owner, at);
        if (!owner) return notice(say('actions.nobodys', { code }), openButton(item));
        const told = isTold ? 'actions.assigned.told' : 'actions.assigned';
        return notice(say(told, { code, owner: owner.called }), openButton(item));
      }
    }
  },
});
