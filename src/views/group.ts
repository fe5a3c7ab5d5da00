import type { Group, Strength } from '../domain/group.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { StatusUpdate } from '../domain/status-update.ts';
import {
  type Block,
  type Button,
  buttons,
  type Fact,
  list,
  paragraph,
  quiet,
  say,
  strong,
  type Text,
  time,
  type View,
} from '../view-model/view.ts';
import { personSpan } from './person.ts';

export const strengthLine = (strength: Strength): Text => say('group.strength', strength);

/** Returns when the group meets next, or that nothing is scheduled. */
const nextMeeting = (meeting: Meeting | undefined): Text =>
  meeting ? time(meeting.startsAt.toInstant(), meeting.startsAt.timeZoneId) : say('group.noMeeting');

/** Returns one group in a list: its strength, next meeting, and one button. */
export const groupLine = (group: Group, strength: Strength, next: Meeting | undefined, step: Button): Block => ({
  kind: 'item',
  text: [strong(group.name), ...(group.state === 'active' ? [] : [' (', say(`group.state.${group.state}`), ')'])],
  detail: [strengthLine(strength), ' · ', say('group.next', { when: nextMeeting(next) })],
  button: step,
});

export type GroupFacts = {
  group: Group;
  strength: Strength;
  chairs: Person[];
  viceChairs: Person[];
  next: Meeting | undefined;
  openItems: number;
  overdueItems: number;
  latest: StatusUpdate | undefined;
};

/** Returns a group's mandate, chair, strength, next meeting, open action items and last status update. */
export function groupCard(facts: GroupFacts, steps: Button[]): View {
  const { group, strength, latest, openItems, overdueItems } = facts;
  const rows: Fact[] = [
    { label: say('group.chair'), value: officers(facts.chairs) },
    ...(facts.viceChairs.length > 0
      ? [
          {
            label: say(facts.viceChairs.length === 1 ? 'group.viceChair' : 'group.viceChairs'),
            value: officers(facts.viceChairs),
          },
        ]
      : []),
    { label: say('group.members'), value: strengthLine(strength) },
    { label: say('group.meets'), value: nextMeeting(facts.next) },
    { label: say('group.actions'), value: say('group.open', { open: openItems, overdue: overdueItems }) },
  ];
  return {
    title: group.name,
    body: [
      paragraph(group.mandate),
      ...(group.state === 'active' ? [] : [paragraph(say(`group.state.${group.state}`))]),
      { kind: 'facts', facts: rows },
      ...(latest ? [quiet([say('group.latest', { on: dayOf(latest) }), ' ', firstLine(latest.progress)])] : []),
      buttons(...steps),
    ],
  };
}

/** Returns the people, or that they are still to be confirmed. */
const officers = (people: readonly Person[]): Text =>
  people.length > 0 ? list(people.map(personSpan)) : say('group.noChair');
const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
const dayOf = ({ at }: StatusUpdate) =>
  ({ kind: 'day', on: at.toZonedDateTimeISO('UTC').toPlainDate().toString() }) as const;
