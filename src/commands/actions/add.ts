import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { hidden, optional, pick, text } from '../../bot/field.ts';
import { link } from '../../bot/link-field.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideAdd } from '../../domain/action-change.ts';
import type { ActionItem } from '../../domain/action-item.ts';
import { deadlineIn } from '../../input/deadline.ts';
import { type NamedOwner, ownerNamed } from '../../lookups/owners.ts';
import { button, day, notice, type Reply, say } from '../../view-model/view.ts';
import { likelyGroup } from '../groups/chaired.ts';
import { dueField } from './fields.ts';
import { type GroupOrSession, groupOrSessionNamed, nextCode } from './group-or-session.ts';
import { groupWithout, openButton, refuseOutsider, save, tellOwners } from './save.ts';
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
    group: pick('field.groupOrSession', groupOrSessionNamed, { initial: likelyGroup }),
    title: text('field.itemTitle', { max: 200 }),
    owner: optional(pick('field.owner', ownerNamed, { takes: 'flag' })),
    due: optional(dueField),
    // The address of the message it is made from, where a platform has one.
    source: hidden(optional(link('field.source'))),
    // Said to be no due day, though the title ends with a day.
    confirmed: hidden(optional(text('field.itemTitle', { max: 3 }))),
  },
  async run({ input, ...at }) {
    const { group: target, title, owner, due, source, confirmed } = input;
    const today = at.now.toZonedDateTimeISO(at.reader.zone).toPlainDate();
    const deadline = due || confirmed ? undefined : deadlineIn(title, today);
    if (deadline) return isItDue(input, deadline);
    const item = await itemFor(target, at);
    const full = { ...item, title, owner: owner?.owner ?? null, due: due ?? null, source: source ?? null };
    const decision = decideAdd(
      { item: full, standing: standingOf(at.actor, full), by: at.actor.person.id, at: at.now },
      {
        group: target.kind === 'group' ? target.group : undefined,
        outside: await groupWithout(full.owner, full, at),
      },
    );
    switch (decision.outcome) {
      case 'leaders only':
        return refuseTarget(target);
      case 'concluded':
        return refuse(say('actions.concluded', { group: decision.group.name }), button(say('button.groups'), 'groups'));
      case 'not a member':
        return refuseOutsider(owner?.called ?? '', decision.group);
      case 'added': {
        await save('action.add', decision.item, decision.change, at);
        await tellOwners(decision.item, null, at);
        const { code } = decision.item;
        return notice(
          [
            owner
              ? say('actions.addedTo', { code, title, owner: owner.called })
              : say('actions.added', { code, title }),
            ...(due ? [' ', say('actions.nowDue', { code, day: day(due) })] : []),
          ],
          openButton(decision.item),
          ...(owner ? [] : [button(say('button.assign'), 'actions assign', { item: code })]),
          button(say('button.addAnother'), 'actions add', { group: groupOrSessionNamed.option(target).value }),
        );
      }
    }
  },
});

/** Asks whether the day at the end of a title is the due day. */
function isItDue(
  {
    group,
    title,
    owner,
    source,
  }: { group: GroupOrSession; title: string; owner?: NamedOwner | undefined; source?: string | undefined },
  deadline: { title: string; day: Temporal.PlainDate },
): Reply {
  const values = {
    group: groupOrSessionNamed.option(group).value,
    ...(owner && { owner: owner.raw }),
    ...(source && { source }),
  };
  const on = day(deadline.day);
  const asDue = { ...values, title: deadline.title, due: deadline.day.toString() };
  return notice(
    say('actions.add.isDue', { title: deadline.title, day: on }),
    button(say('actions.add.asDue', { day: on }), 'actions add', asDue, 'primary'),
    button(say('actions.add.inTitle'), 'actions add', { ...values, title, confirmed: 'yes' }),
  );
}

/** Returns a new open item of the group or session, under its next code and still without a title. */
export async function itemFor(target: GroupOrSession, { store, now, newId }: Asking): Promise<ActionItem> {
  return {
    id: newId('a'),
    code: await nextCode(store, target),
    groupId: target.kind === 'group' ? target.group.id : null,
    session: target.kind === 'session' ? target.session : null,
    title: '',
    state: 'open',
    due: null,
    owner: null,
    source: null,
    createdAt: now,
  };
}

function refuseTarget(target: GroupOrSession): never {
  const next = button(say('button.actions'), 'actions');
  return target.kind === 'group'
    ? refuse(say('refusal.leads', { group: target.group.name }), next)
    : refuse(say('refusal.secretariat'), next);
}
