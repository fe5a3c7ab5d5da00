import type { ActionItem } from '../domain/action-item.ts';
import type { Group } from '../domain/group.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Attendee, Minutes } from '../domain/minutes.ts';
import {
  type Block,
  type Button,
  button,
  day,
  list,
  paragraph,
  quiet,
  say,
  strong,
  type Text,
  type View,
} from '../view-model/view.ts';
import { meetingName, startText } from './meeting.ts';
import { pointsOf } from './status-update.ts';

export type MinutesFacts = {
  meeting: Meeting;
  group: Group;
  minutes: Minutes;
  /** The attendees' names, and from how many Offices. */
  present: readonly Text[];
  offices: number;
  /** The action items created from these minutes. */
  items: readonly ActionItem[];
  /** The action items that they become when they are posted. */
  proposed: readonly { title: string; owner: Text | undefined; due: Temporal.PlainDate | undefined }[];
};

export const writeButton = ({ id }: Pick<Meeting, 'id'>): Button =>
  button(say('button.writeMinutes'), 'minutes write', { meeting: id });
export const changeButton = ({ id }: Pick<Meeting, 'id'>): Button =>
  button(say('button.changeMinutes'), 'minutes write', { meeting: id });
export const postButton = ({ id }: Pick<Meeting, 'id'>): Button =>
  button(say('button.postMinutes'), 'minutes post', { meeting: id }, 'primary');
/** Returns the button that opens a meeting's minutes. */
export const minutesButton = ({ id }: Pick<Meeting, 'id'>): Button =>
  button(say('button.minutes'), 'minutes show', { meeting: id });
export const readButton = ({ id }: Pick<Meeting, 'id'>): Button =>
  button(say('button.readMinutes'), 'minutes show', { meeting: id });

/** Returns the minutes of a meeting: time, attendance, decisions, action items. */
export function minutesView(stage: 'of' | 'corrected' | 'draft', facts: MinutesFacts): View {
  const { meeting, group, minutes } = facts;
  return {
    title: say(`minutes.${stage}`, { meeting: meetingName({ meeting, group }) }),
    body: [
      quiet(startText(meeting.startsAt)),
      paragraph(say('minutes.present', { who: presentText(facts) })),
      ...pointsOf('minutes.decisions', minutes.decisions),
      ...itemBlocks(facts),
    ],
  };
}

/** Returns the view with more blocks at its end. */
export const under = (view: View, ...more: Block[]): View => ({ ...view, body: [...view.body, ...more] });

function proposedBlock({ title, owner, due }: MinutesFacts['proposed'][number]): Block {
  const parts: Text[] = [...(owner ? [owner] : []), ...(due ? [say('actions.due', { day: day(due) })] : [])];
  const detail = parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
  return { kind: 'item', text: title, ...(detail.length > 0 && { detail }) };
}

function presentText({ present, offices }: MinutesFacts): Text {
  if (present.length === 0) return say('minutes.nobody');
  return [say('meeting.coming', { yes: present.length, offices }), ' · ', list([...present])];
}

export const guestText = ({ name }: Extract<Attendee, { kind: 'guest' }>): Text => say('minutes.guest', { name });

function itemBlocks({ items, proposed }: MinutesFacts): Block[] {
  if (items.length + proposed.length === 0) return [];
  return [
    paragraph(strong(say('minutes.items'))),
    ...items.map(({ code, title }): Block => ({ kind: 'item', text: [strong(code), ' ', title] })),
    ...proposed.map(proposedBlock),
    ...(proposed.length > 0 ? [quiet(say('minutes.toBecome'))] : []),
  ];
}
