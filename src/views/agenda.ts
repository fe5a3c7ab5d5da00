import type { ActionItem } from '../domain/action-item.ts';
import { type AgendaLine, plannedOf } from '../domain/agenda.ts';
import type { Group } from '../domain/group.ts';
import type { Meeting } from '../domain/meeting.ts';
import {
  type Block,
  type Button,
  button,
  buttons,
  paragraph,
  quiet,
  say,
  strong,
  type Text,
  type View,
} from '../view-model/view.ts';
import { dueDay, type Names } from './action-item.ts';
import { meetingName, startText } from './meeting.ts';
import { moreOf } from './more.ts';

/** `carriedOver` is how many open action items of the group are on the agenda by default. */
export type AgendaFacts = { meeting: Meeting; lines: readonly AgendaLine[]; carriedOver: number; names: Names };
type Page = {
  group: Group;
  /** The shown page of lines and carried-over items; `offset` counts both together. */
  lines: readonly AgendaLine[];
  items: readonly ActionItem[];
  offset: number;
  today: Temporal.PlainDate;
  changes: boolean;
};

export const agendaButton = ({ id }: Pick<Meeting, 'id'>): Button =>
  button(say('agenda.title'), 'agenda', { meeting: id });

/** Returns a page of the agenda, with change buttons for those who may. */
export function agendaView(facts: AgendaFacts, page: Page): View {
  const { meeting, lines, carriedOver, names } = facts;
  const at = { meeting: meeting.id };
  const isEmpty = lines.length + carriedOver === 0;
  const mayMove = page.changes && lines.length > 1;
  return {
    title: say('agenda.of', { meeting: meetingName({ meeting, group: page.group }) }),
    body: [
      quiet(startText(meeting.startsAt)),
      ...(isEmpty ? [paragraph(say('agenda.none'))] : [paragraph(totalsOf(facts))]),
      ...page.lines.map((line) =>
        lineBlock(line, lines.indexOf(line), names, mayMove ? moveButton(at, line) : undefined),
      ),
      ...page.items.map((item) => itemBlock(item, names, page.today)),
      ...moreOf('agenda', at, page.offset, lines.length + carriedOver),
      buttons(
        ...(page.changes ? [button(say('button.addLine'), 'agenda add', at, 'primary')] : []),
        ...(page.changes && lines.length > 0 ? [button(say('button.removeLine'), 'agenda remove', at)] : []),
        button(say('button.seeMeeting'), 'meetings show', at),
      ),
    ],
  };
}

const shownOnCard = 10;

/** Returns the agenda as a meeting's card shows it; nothing while it has no lines. */
export function agendaOnCard(facts: Omit<AgendaFacts, 'carriedOver'>): Block[] {
  const { meeting, lines, names } = facts;
  if (lines.length === 0) return [];
  return [
    paragraph([strong(say('agenda.title')), ' · ', totalsOf({ ...facts, carriedOver: 0 })]),
    ...lines.slice(0, shownOnCard).map((line, index) => lineBlock(line, index, names, undefined)),
    buttons(agendaButton(meeting)),
  ];
}

/** "45 of 90 minutes planned · 1 line without a time · 3 open action items carried over". */
function totalsOf({ meeting, lines, carriedOver }: AgendaFacts): Text {
  const { minutes: planned, untimed } = plannedOf(lines);
  const over = planned - meeting.minutes;
  const parts: Text[] = [
    ...(lines.length === 0 ? [] : [say('agenda.lines', { n: lines.length })]),
    ...(lines.length === 0
      ? []
      : [
          over > 0 ? say('agenda.over', { planned, n: over }) : say('agenda.planned', { planned, of: meeting.minutes }),
        ]),
    ...(untimed > 0 ? [say('agenda.untimed', { n: untimed })] : []),
    ...(carriedOver > 0 ? [say('agenda.carriedOver', { n: carriedOver })] : []),
  ];
  return joined(parts);
}

const joined = (parts: readonly Text[]): Text => parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));

const moveButton = (at: { meeting: string }, { id }: AgendaLine): Button =>
  button(say('button.moveLine'), 'agenda move', { ...at, line: id });

function lineBlock(
  { title, owner, minutes }: AgendaLine,
  index: number,
  names: Names,
  step: Button | undefined,
): Block {
  const details: Text[] = [
    ...(owner ? [names.owner(owner)] : []),
    ...(minutes === null ? [] : [say('agenda.minutes', { n: minutes })]),
  ];
  return {
    kind: 'item',
    text: `${index + 1}. ${title}`,
    ...(details.length > 0 ? { detail: joined(details) } : {}),
    ...(step ? { button: step } : {}),
  };
}

function itemBlock(item: ActionItem, names: Names, today: Temporal.PlainDate): Block {
  const { code, title, owner, due } = item;
  const details: Text[] = [
    say('agenda.carried'),
    ...(owner ? [names.owner(owner)] : []),
    ...(due ? [say('actions.due', { day: dueDay(item, due, today) })] : []),
  ];
  return {
    kind: 'item',
    text: [strong(code), ' ', title],
    detail: joined(details),
    button: button(say('button.open'), 'actions show', { item: code }),
  };
}
