import { mayUpdate, type Standing } from '../domain/action-change.ts';
import { type ActionChange, type ActionItem, isOverdue, type Owner, openStates } from '../domain/action-item.ts';
import type { Person } from '../domain/person.ts';
import {
  type Block,
  type Button,
  button,
  buttons,
  day,
  type Fact,
  link,
  paragraph,
  say,
  strong,
  type Text,
  type View,
} from '../view-model/view.ts';
import { personSpan } from './person.ts';

/** The names of owners and people, read once for all that a view shows. */
export type Names = { owner(owner: Owner): Text; person(id: string): Text };

export const stateOf = ({ state }: Pick<ActionItem, 'state'>): Text => say(`actions.state.${state}`);

export type ActionFacts = {
  item: ActionItem;
  groupName: string | undefined;
  /** Its latest notes, oldest first. */
  notes: ActionChange[];
  names: Names;
  today: Temporal.PlainDate;
  /** The network's, in which days are counted. */
  zone: string;
};

/** Returns an action item's title, state, owner, due day, group, latest notes and next steps. */
export function actionCard(facts: ActionFacts, steps: Button[]): View {
  const { item, notes } = facts;
  return {
    title: item.code,
    body: [
      paragraph(strong(item.title)),
      { kind: 'facts', facts: factsOf(facts) },
      ...notes.map((note) => noteBlock(note, facts)),
      ...(steps.length > 0 ? [buttons(...steps)] : []),
    ],
  };
}

/** Returns the letter to a new owner, with buttons to mark the item done and to add a note. */
export function assignedLetter(facts: ActionFacts, { kind }: Owner, by: Text): View {
  return assignedLetterNow({ title: say(`actions.letter.${kind}`, { who: by }), body: [] }, facts, true);
}

const itemLetter = (title: Text, { item }: ActionFacts): View => ({
  title,
  body: [
    paragraph([strong(item.code), ' ', item.title]),
    buttons(button(say('button.open'), 'actions show', { item: item.code })),
  ],
});

/** Returns the letter to the former owner of an item that was given to another, or to nobody. */
export function takenLetter(facts: ActionFacts, by: Person): View {
  const { owner } = facts.item;
  const who = personSpan(by);
  if (!owner) return itemLetter(say('actions.letter.takenAway', { who }), facts);
  const isTheirs = owner.kind === 'person' && owner.id === by.id;
  if (isTheirs) return itemLetter(say('actions.letter.takenOver', { who }), facts);
  return itemLetter(say('actions.letter.taken', { who, owner: facts.names.owner(owner) }), facts);
}

/** Returns the letter to the owner of an item that another has closed. */
export const closedLetter = (facts: ActionFacts, by: Text): View =>
  itemLetter(say('actions.letter.closed', { who: by, state: stateOf(facts.item) }), facts);

/** Returns a letter to an owner with the item as it is now; without buttons once it is closed or another's. */
export function assignedLetterNow(said: View, facts: ActionFacts, isTheirs: boolean): View {
  const { item } = facts;
  const steps = isTheirs && openStates.includes(item.state) ? ownSteps(item) : [];
  return { ...said, body: [paragraph(item.code), ...actionCard({ ...facts, notes: [] }, steps).body] };
}

const ownSteps = ({ code }: ActionItem): Button[] => [
  button(say('button.markDone'), 'actions done', { item: code }, 'primary'),
  button(say('button.addNote'), 'actions update', { item: code }),
];

function factsOf({ item, groupName, names, today }: ActionFacts): Fact[] {
  return [
    { label: say('field.state'), value: stateOf(item) },
    { label: say('field.owner'), value: item.owner ? names.owner(item.owner) : say('actions.noOwner') },
    { label: say('field.due'), value: item.due ? dueDay(item, item.due, today) : say('actions.noDue') },
    ...(groupName === undefined ? [] : [{ label: say('field.group'), value: groupName }]),
    ...(item.session === null ? [] : [{ label: say('field.session'), value: item.session }]),
    ...(item.source === null ? [] : [{ label: say('field.source'), value: link(say('actions.source'), item.source) }]),
  ];
}

/** Returns the due day, marked where it has passed. */
export const dueDay = (item: ActionItem, due: Temporal.PlainDate, today: Temporal.PlainDate): Text =>
  isOverdue(item, today) ? [day(due), ' · ', strong(say('actions.overdue'))] : day(due);

// A note is shown as the deck does.
export const noteText = (note: string): string => `➤ ${note}`;

function noteBlock({ note, personId, at }: ActionChange, { names, zone }: ActionFacts): Block {
  const on = day(at.toZonedDateTimeISO(zone).toPlainDate());
  return {
    kind: 'item',
    text: noteText(note ?? ''),
    detail: personId === null ? on : [names.person(personId), ' · ', on],
  };
}

/** Returns what this person may do with the item, most likely first. */
export function stepsFor({ code, state }: ActionItem, standing: Standing): Button[] {
  const at = { item: code };
  const isOpen = openStates.includes(state);
  const history = button(say('button.actionHistory'), 'actions history', at);
  if (!mayUpdate(standing)) return [history];
  if (!isOpen) return [button(say('button.reopen'), 'actions update', { ...at, state: 'open' }), history];
  return [
    button(say('button.markDone'), 'actions done', at, 'primary'),
    button(say('button.update'), 'actions update', at),
    ...(standing.leads
      ? [button(say('button.assign'), 'actions assign', at), button(say('button.drop'), 'actions drop', at)]
      : []),
    history,
  ];
}
