import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { choice, type Field, hidden, optional, text } from '../../bot/field.ts';
import { members } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideChange, type Wanted } from '../../domain/action-change.ts';
import { type ActionChange, type ActionItem, type ActionState, openStates } from '../../domain/action-item.ts';
import { readState } from '../../input/action-state.ts';
import { actionItemsField } from '../../lookups/action-items.ts';
import { button, day, notice, type Reply, say, type Text, type Values } from '../../view-model/view.ts';
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

/** A state by a whole word; the beginning of one may begin a note. */
const named = choice('field.newState', states);
const stateField: Field<ActionState, true> = {
  ...named,
  read: async (raw, at) => {
    const read = await named.read(readState(raw) ?? raw, at);
    return read.ok && read.partial ? { ok: false, problem: say('problem.state', { said: raw }), options: [] } : read;
  },
};

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
    state: optional(stateField),
    due: optional(dueOrNoneField),
    note: optional(noteField),
    confirmed: optional(hidden(text('field.note', { max: 3 }))),
  },
  async run({ input: { item, confirmed, ...wanted }, ...at }) {
    const { state, due, note } = wanted;
    // A dropped item needs its reason, so the form that asks for it opens.
    if (state === 'dropped' && note === undefined && standingOf(at.actor, item).leads)
      return dropAction.answer({ item: item.code }, 'pressed', at);
    const [word = '', ...more] = note?.split(/\s+/) ?? [];
    const isUnsure = word !== '' && (more.length === 0 || readState(word) !== undefined);
    if (note !== undefined && isUnsure && state === undefined && due === undefined && confirmed === undefined)
      return whichState(item, note);
    return change('action.update', item, wanted, at);
  },
});

export const finishAction = defineCommand({
  name: 'actions done',
  title: 'actions.done.title',
  summary: 'actions.done.summary',
  examples: ['actions done CIO-7', 'actions done WILD/1-b The forum is open'],
  allow: members,
  fields: { item: optional(actionItemsField), note: optional(noteField) },
  async run({ input: { item, note }, ...at }) {
    if (item) {
      const texts: Text[] = [];
      for (const one of item) texts.push(await changed('action.done', one, { state: 'done', note }, at));
      const [first] = item;
      return notice(
        texts.flatMap((text, index) => (index === 0 ? [text] : [' ', text])),
        ...(first && item.length === 1 ? [openButton(first)] : []),
        button(say('button.myActions'), 'actions', { filter: 'mine' }),
      );
    }
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

/** Asks what one word is that is no state: a state mistyped, or a note. */
function whichState({ code }: ActionItem, note: string): Reply {
  const as = (label: Text, values: Values) => button(label, 'actions update', { item: code, ...values });
  return notice(
    say('actions.update.which', { said: note, code }),
    ...openStates.map((state) => as(say(states[state]), { state })),
    as(say(states.done), { state: 'done' }),
    as(say('button.addNote'), { note, confirmed: 'yes' }),
  );
}

type What = 'action.update' | 'action.done' | 'action.drop';

async function change(what: What, item: ActionItem, wanted: Wanted, at: Asking): Promise<Reply> {
  const text = await changed(what, item, wanted, at);
  return notice(text, openButton(item), button(say('button.myActions'), 'actions', { filter: 'mine' }));
}

/** Changes the item and returns what to say of it. */
async function changed(what: What, item: ActionItem, wanted: Wanted, at: Asking): Promise<Text> {
  const standing = standingOf(at.actor, item);
  const decision = decideChange({ item, standing, by: at.actor.person.id, at: at.now }, wanted);
  switch (decision.outcome) {
    case 'not theirs':
      return refuse(say('actions.notYours', { code: item.code }), openButton(item));
    case 'leaders only':
      return refuseLeaders(item);
    case 'already so':
      return say('actions.already', { code: item.code, state: stateOf(item) });
    case 'changed':
      await save(what, decision.item, decision.change, at);
      if (decision.change.state === 'done' || decision.change.state === 'dropped') await tellClosed(decision.item, at);
      return changedText(decision.item, decision.change);
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
