import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { hidden, link, optional, pick, text } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideAdd } from '../../domain/action-change.ts';
import type { ActionItem } from '../../domain/action-item.ts';
import { ownerNamed } from '../../lookups/owners.ts';
import { button, notice, say } from '../../view-model/view.ts';
import { dueField } from './fields.ts';
import { likelyPlace, nextCode, type Place, placeNamed } from './place.ts';
import { groupWithout, openButton, refuseOutsider, save, tellOwner } from './save.ts';
import { standingOf } from './standing.ts';

export const addAction = defineCommand({
  name: 'actions add',
  title: 'actions.add.title',
  summary: 'actions.add.summary',
  examples: [
    'actions add cio "Draft the working arrangements" --owner CH --due 2026-06-10',
    'actions add WILD/2 "Report on the survey"',
  ],
  allow: chairs,
  fields: {
    group: pick('field.groupOrSession', placeNamed, { initial: likelyPlace }),
    title: text('field.itemTitle', { max: 200 }),
    owner: optional(pick('field.owner', ownerNamed, { takes: 'flag' })),
    due: optional(dueField),
    // Of the message it is made from, where a platform offers that.
    source: hidden(optional(link('field.source'))),
  },
  async run({ input, ...at }) {
    const { group: place, title, owner, due, source } = input;
    const item = await itemFor(place, at);
    const full = { ...item, title, owner: owner?.owner ?? null, due: due ?? null, source: source ?? null };
    const decision = decideAdd(
      { item: full, standing: standingOf(at.actor, full), by: at.actor.person.id, at: at.now },
      {
        group: place.kind === 'group' ? place.group : undefined,
        outside: await groupWithout(full.owner, full, at),
      },
    );
    switch (decision.outcome) {
      case 'leaders only':
        return refusePlace(place);
      case 'concluded':
        return refuse(say('actions.concluded', { group: decision.group.name }), button(say('button.groups'), 'groups'));
      case 'not a member':
        return refuseOutsider(owner?.called ?? '', decision.group);
      case 'added': {
        await save('action.add', decision.item, decision.change, at);
        await tellOwner(decision.item, at);
        const { code } = decision.item;
        return notice(
          owner ? say('actions.addedTo', { code, owner: owner.called }) : say('actions.added', { code }),
          openButton(decision.item),
          ...(owner ? [] : [button(say('button.assign'), 'actions assign', { item: code })]),
          button(say('button.addAnother'), 'actions add', { group: placeNamed.option(place).value }),
        );
      }
    }
  },
});

/** A new item of a group or session, open and without a title, under its next code. */
export async function itemFor(place: Place, { store, now, newId }: Asking): Promise<ActionItem> {
  return {
    id: newId('a'),
    code: await nextCode(store, place),
    groupId: place.kind === 'group' ? place.group.id : null,
    session: place.kind === 'session' ? place.session : null,
    title: '',
    state: 'open',
    due: null,
    owner: null,
    source: null,
    createdAt: now,
  };
}

function refusePlace(place: Place): never {
  const next = button(say('button.actions'), 'actions');
  return place.kind === 'group'
    ? refuse(say('refusal.leads', { group: place.group.name }), next)
    : refuse(say('refusal.secretariat'), next);
}
