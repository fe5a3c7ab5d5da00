import type { Group } from '../domain/group.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { Reader } from '../view-model/reader.ts';
import { drawTime } from '../view-model/time.ts';
import { type Block, button, paragraph, say, strong, type Text } from '../view-model/view.ts';
import { personSpan } from './person.ts';

/** A planned message: when, its recipient (undefined: the group's channels), for which reader it is drawn, and its text. */
export type Rehearsed = { key: string; at: Temporal.Instant; person: Person | undefined; reader: Reader; text: string };

/** Returns the time in the recipient's zone, in the asker's language. */
const whenOf = ({ at, reader }: Rehearsed, asker: Reader): string =>
  drawTime(at, asker.zone, { ...asker, zone: reader.zone });

const voiceOf = ({ reader: { language, zone } }: Rehearsed): Text =>
  say('rehearse.in', { language: say(`language.${language}`), zone });

/** Returns one message in a list: recipient, time, first line, language and zone. */
export function rehearsedLine(
  one: Rehearsed,
  { meeting, group, reader }: { meeting: Meeting; group: Group; reader: Reader },
): Block {
  const { person, text } = one;
  const to = person ? personSpan(person) : say('rehearse.channels', { group: group.name });
  return {
    kind: 'item',
    text: say('rehearse.to', { person: strong(to), when: whenOf(one, reader) }),
    detail: [text.split('\n', 1)[0] ?? '', ' · ', voiceOf(one)],
    button: button(say('button.read'), 'rehearse', {
      meeting: meeting.id,
      ...(person ? { person: person.id } : { channels: 'yes' }),
    }),
  };
}

/** Returns one message in full, as its recipient will read it. */
export const rehearsedWhole = (one: Rehearsed, reader: Reader): Block[] => [
  { kind: 'text', text: [strong(whenOf(one, reader)), ' · ', voiceOf(one)] },
  paragraph(one.text),
];
