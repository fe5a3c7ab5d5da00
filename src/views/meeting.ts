import type { Group } from '../domain/group.ts';
import { type Answer, type Attendance, answers, type Meeting, startOf } from '../domain/meeting.ts';
import { quarterlyOn } from '../domain/recurrence.ts';
import {
  type Block,
  type Button,
  button,
  buttons,
  clock,
  type Fact,
  link,
  paragraph,
  type Span,
  say,
  strong,
  type Text,
  time,
  type View,
  wholeTime,
} from '../view-model/view.ts';

/** `home` is the network's zone (IANA); `agenda` and `calendar`, an address that adds it to a calendar, where there are any. */
export type MeetingFacts = {
  meeting: Meeting;
  group: Group;
  attendance: Attendance;
  home: string;
  agenda?: readonly Block[];
  calendar?: string;
  /** Shown to somebody who is not of the group: where it is, often a link that admits anyone, is for its members. */
  isOutside?: true;
};
/** The reader's answer; undefined for a channel or someone who is not a member. */
export type Asked = Answer | 'none' | undefined;

/** Returns a meeting's name: its group, and its title where it has one. */
export const meetingName = ({ meeting, group }: Pick<MeetingFacts, 'meeting' | 'group'>): Text =>
  meeting.title === null ? group.name : `${group.name}: ${meeting.title}`;

/** Returns the start in the reader's zone, with the meeting's zone. */
export const startText = (startsAt: Temporal.ZonedDateTime): Span => time(startsAt.toInstant(), startsAt.timeZoneId);

/** Returns the city of a zone; Geneva for Europe/Zurich. */
export const cityOf = (zone: string): Text =>
  zone === 'Europe/Zurich' ? say('zone.geneva') : zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** Returns "every quarter, second Wednesday, 13:00 Geneva time"; undefined for any other kind of rule. */
export function quarterlyText(rule: string, startsAt: Temporal.ZonedDateTime): Text | undefined {
  const on = quarterlyOn(rule);
  if (!on) return undefined;
  return say('meeting.quarterly', {
    nth: say(`nth.${on.nth}`),
    weekday: say(`weekday.${on.weekday}`),
    clock: clock(startsAt),
    city: cityOf(startsAt.timeZoneId),
  });
}

/** Returns a web address as a link, anything else as typed. */
export const placeText = (place: string | null): Text => {
  if (place === null) return say('meeting.noPlace');
  return /^https?:\/\/[^\s]+$/i.test(place) && URL.canParse(place) ? link(place, place) : place;
};

/** Returns "3 people from 2 Offices · 1 maybe · 2 not coming", or that nobody has answered. */
function comingText({ yes, maybe, no, offices }: Attendance): Text {
  const parts: Text[] = [
    ...(yes > 0 ? [say('meeting.coming', { yes, offices })] : []),
    ...(maybe > 0 ? [say('meeting.perhaps', { n: maybe })] : []),
    ...(no > 0 ? [say('meeting.not', { n: no })] : []),
  ];
  if (parts.length === 0) return say('meeting.noAnswers');
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}

/** Returns when it is in the reader's zone, the meeting's and the network's (`home`, IANA). */
export const whenFact = (startsAt: Temporal.ZonedDateTime, home: string): Fact => ({
  label: say('meeting.when'),
  value: wholeTime(startsAt.toInstant(), startsAt.timeZoneId, home),
});

export function planFacts(
  { startsAt, minutes, place }: Pick<Meeting, 'startsAt' | 'minutes' | 'place'>,
  home: string,
  isOutside = false,
): Fact[] {
  return [
    whenFact(startsAt, home),
    { label: say('meeting.duration'), value: say('meeting.minutes', { n: minutes }) },
    { label: say('meeting.where'), value: isOutside ? say('meeting.whereForMembers') : placeText(place) },
  ];
}

export const answerText = (answer: Answer | 'none'): Text => say(`answer.${answer}`);

/** Returns when, how long, where, who is coming, and the reader's answer. */
export function meetingFacts({ meeting, attendance, home, calendar, isOutside }: MeetingFacts, asked: Asked): Block {
  const coming = { label: say('meeting.attendance'), value: comingText(attendance) };
  const yours = asked === undefined ? [] : [{ label: say('meeting.yours'), value: answerText(asked) }];
  const add =
    calendar === undefined
      ? []
      : [{ label: say('meeting.calendar'), value: link(say('meeting.addToCalendar'), calendar) }];
  return { kind: 'facts', facts: [...planFacts(meeting, home, isOutside), coming, ...yours, ...add] };
}

/** Returns a letter about one meeting: its first words, then the meeting's card, which is redrawn when the meeting changes. */
export const meetingLetter = (
  title: Text,
  { id }: Meeting,
  { said = [], card }: { said?: Block[]; card: Block[] },
): View => ({
  title,
  body: [...said, ...card],
  about: { kind: 'meeting', id, cardAt: said.length },
});

export const answerButton = ({ id }: Meeting, answer: Answer) =>
  button(
    say(`button.answer.${answer}`),
    'meetings answer',
    { meeting: id, answer },
    ...(answer === 'yes' ? (['primary'] as const) : []),
  );

/** Returns yes, maybe and no, the present answer marked. */
const answerButtons = (meeting: Meeting, asked: Asked): Block =>
  buttons(...answers.map((one) => (one === asked ? chosenButton(meeting, one) : answerButton(meeting, one))));

/** Returns the button of the reader's present answer. */
const chosenButton = (meeting: Meeting, answer: Answer): Button => {
  const { label, ...pressed } = answerButton(meeting, answer);
  return { ...pressed, label: say('answer.chosen', { answer: label }) };
};

/** Returns a future meeting with answer buttons; with `urgesAnswer`, a reader without an answer is asked for one. */
export const invitation = (facts: MeetingFacts, asked: Asked, urgesAnswer = false): Block[] => [
  meetingFacts(facts, asked),
  ...(facts.agenda ?? []),
  ...(urgesAnswer && asked === 'none' ? [paragraph(say('reminder.ask'))] : []),
  answerButtons(facts.meeting, asked),
];

/** Returns one meeting in a list, with a button to open it. */
export const meetingLine = (facts: Omit<MeetingFacts, 'home'>, asked: Asked): Extract<Block, { kind: 'item' }> => ({
  kind: 'item',
  text: [strong(meetingName(facts)), ', ', time(startOf(facts.meeting), facts.meeting.startsAt.timeZoneId)],
  detail: [comingText(facts.attendance), ...(asked === undefined ? [] : [' · ', say(`answer.your.${asked}`)])],
  button: button(asked === 'none' ? say('button.answer') : say('button.open'), 'meetings show', {
    meeting: facts.meeting.id,
  }),
});
