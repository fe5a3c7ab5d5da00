import { defineCommand } from '../../command.ts';
import { decideAssign } from '../../domain/action-change.ts';
import { refuse } from '../../errors.ts';
import { pick } from '../../field.ts';
import { ownerNamed } from '../../named-owner.ts';
import { chairs } from '../../permissions.ts';
import { button, notice, say } from '../../view.ts';
import { stateOf } from '../../views/action-item.ts';
import { itemField } from './fields.ts';
import { groupWithout, isTold, openButton, refuseLeaders, refuseOutsider, save, tellOwner } from './save.ts';
import { standingOf } from './standing.ts';

export const assignAction = defineCommand({
  name: 'actions assign',
  title: 'actions.assign.title',
  summary: 'actions.assign.summary',
  examples: ['actions assign WILD/1-d CH', 'actions assign CIO-7 "CIO of JP"', 'actions assign 1-b ai-tools'],
  allow: chairs,
  fields: { item: itemField, owner: pick('field.owner', ownerNamed) },
  async run({ input, ...at }) {
    const { item, owner } = input;
    const decision = decideAssign(
      { item, standing: standingOf(at.actor, item), by: at.actor.person.id, at: at.now },
      { owner: owner.owner, outside: await groupWithout(owner.owner, item, at) },
    );
    const named = { code: item.code, owner: owner.called };
    switch (decision.outcome) {
      case 'leaders only':
        return refuseLeaders(item);
      case 'closed':
        return refuse(
          say('actions.closed', { code: item.code, state: stateOf(item) }),
          button(say('button.reopen'), 'actions update', { item: item.code, state: 'open' }),
          openButton(item),
        );
      case 'already theirs':
        return notice(say('actions.assigned.already', named), openButton(item));
      case 'not a member':
        return refuseOutsider(owner.called, decision.group);
      case 'assigned': {
        await save('action.assign', decision.item, decision.change, at);
        await tellOwner(decision.item, at);
        const told = isTold(owner.owner, at) ? 'actions.assigned.told' : 'actions.assigned';
        return notice(say(told, named), openButton(item));
      }
    }
  },
});
