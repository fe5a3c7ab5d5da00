import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { choice, optional, text } from '../../bot/field.ts';
import { members } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideChange, type Wanted } from '../../domain/action-change.ts';
import type { ActionChange, ActionItem, ActionState } from '../../domain/action-item.ts';
import { button, day, notice, type Reply, say, type Text } from '../../view-model/view.ts';
import { stateOf } from '../../views/action-item.ts';
import { dueOrNoneField, itemField, noteField } from './fields.ts';
import { listActions } from './list.ts';
import { openButton, refuseLeaders, save, tellClosed } from './save.ts';
import { standingOf } from './standing.ts';

const states = {
  open: 'actions.state.open',
  'in progress': 'actions.state.in progress',
  blocked: 'actions.state.blocked',
  done: 'actions.state.done',
  dropped: 'actions.state.dropped',
} as const satisfies Record<ActionState, string>;

export const updateAction = defineCommand({
  name: 'actions update',
  title: 'actions.update.title',
  summary: 'actions.update.summary',
  examples: [
    'actions update CIO-7 in progress',
    'actions update WILD/1-d blocked Waiting for the survey',
    'actions update CIO-7 --due 2026-09-30',
    'actions update CIO-7 --due none',
  ],
  allow: members,
  oneOf: ['state', 'due', 'note'],
  fields: {
    item: itemField,
    state: optional(choice('field.newState', states)),
    due: optional(dueOrNoneField),
    note: optional(noteField),
  },
  run: ({ input: { item, ...wanted }, ...at }) => change('action.update', item, wanted, at),
});

export const finishAction = defineCommand({
  name: 'actions done',
  title: 'actions.done.title',
  summary: 'actions.done.summary',
  examples: ['actions done CIO-7', 'actions done WILD/1-b The forum is open'],
  allow: members,
  fields: { item: optional(itemField), note: optional(noteField) },
  async run({ input: { item, note }, ...at }) {
    if (item) return change('action.done', item, { state: 'done', note }, at);
    // Without an item, `actions done` lists the items that are done.
    if (note === undefined) return listActions('done', 0, at);
    const [said = ''] = note.split(/\s/);
    return refuse(say('problem.action', { said }), button(say('button.openActions'), 'actions'));
  },
});

export const dropAction = defineCommand({
  name: 'actions drop',
  title: 'actions.drop.title',
  summary: 'actions.drop.summary',
  examples: ['actions drop CIO-7 Taken over by the AI Tools Collaboration Group'],
  allow: members,
  fields: { item: itemField, reason: text('field.dropReason', { max: 1000, multiline: true }) },
  run: ({ input: { item, reason }, ...at }) => change('action.drop', item, { state: 'dropped', note: reason }, at),
});

async function change(
  what: 'action.update' | 'action.done' | 'action.drop',
  item: ActionItem,
  wanted: Wanted,
  at: Asking,
): Promise<Reply> {
  const standing = standingOf(at.actor, item);
  const decision = decideChange({ item, standing, by: at.actor.person.id, at: at.now }, wanted);
  switch (decision.outcome) {
    case 'not theirs':
      return refuse(say('actions.notYours', { code: item.code }), openButton(item));
    case 'leaders only':
      return refuseLeaders(item);
    case 'already so':
      return notice(say('actions.already', { code: item.code, state: stateOf(item) }), openButton(item));
    case 'changed':
      await save(what, decision.item, decision.change, at);
      if (decision.change.state === 'done' || decision.change.state === 'dropped') await tellClosed(decision.item, at);
      return notice(
        changedText(decision.item, decision.change),
        openButton(item),
        button(say('button.myActions'), 'actions', { filter: 'mine' }),
      );
  }
}

function changedText(item: ActionItem, change: ActionChange): Text {
  const { code } = item;
  const { state, due, removed } = change;
  const parts: Text[] = [
    ...(state === null ? [] : [stateText(item, state)]),
    ...(due ? [say('actions.nowDue', { code, day: day(due) })] : []),
    ...(removed === 'due' ? [say('actions.nowUndue', { code })] : []),
  ];
  if (parts.length === 0) return say('actions.noted', { code, state: stateOf(item) });
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part]));
}

function stateText(item: ActionItem, to: ActionState): Text {
  const { code } = item;
  switch (to) {
    case 'done':
      return say('actions.nowDone', { code });
    case 'dropped':
      return say('actions.nowDropped', { code });
    case 'open':
    case 'in progress':
    case 'blocked':
      return say('actions.changed', { code, state: stateOf(item) });
  }
}
