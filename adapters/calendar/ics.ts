import ical, { type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { FeedEntry } from '../../src/domain/feed.ts';
import type { Group } from '../../src/domain/group.ts';
import { startOf } from '../../src/domain/meeting.ts';
import { drawPlain } from '../../src/view-model/draw.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { say, type Text } from '../../src/view-model/view.ts';
import { answerText, meetingName, startText } from '../../src/views/meeting.ts';

export type Feed = { name: Text; entries: readonly FeedEntry[]; groups: ReadonlyMap<string, Group>; reader: Reader };

/** How often calendars are asked to look again, in seconds; many look less often whatever they are asked. */
const lookAgain = 3600;

/**
 * The feed as iCalendar (RFC 5545): an event for each meeting, all in UTC, since zones as calendars know them differ.
 * The same feed gives the same bytes, so it can be compared by its digest.
 */
export function icsOf({ name, entries, groups, reader }: Feed): string {
  const calendar = ical({ name: line(drawPlain(name, reader)), prodId: '//WILD Bot//WILD Bot//EN', ttl: lookAgain });
  for (const entry of entries) {
    const group = groups.get(entry.meeting.groupId);
    if (!group) throw new Error(`meeting ${entry.meeting.id} is of a group that is not there`);
    calendar.createEvent(eventOf(entry, group, reader));
  }
  // The library leaves the last line unended, which RFC 5545 does not allow.
  return `${calendar.toString()}\r\n`;
}

function eventOf({ meeting, answer }: FeedEntry, group: Group, reader: Reader): ICalEventData {
  const start = startOf(meeting);
  const stamp = answer && Temporal.Instant.compare(answer.at, meeting.changedAt) > 0 ? answer.at : meeting.changedAt;
  return {
    id: `${meeting.id}@wild-bot`,
    sequence: meeting.sequence,
    stamp,
    lastModified: stamp,
    start,
    end: start.add({ minutes: meeting.minutes }),
    status: meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: line(drawPlain(meetingName({ meeting, group }), reader)),
    description: description({ meeting, answer })
      .map((text) => typed(drawPlain(text, { ...reader, zone: meeting.startsAt.timeZoneId })))
      .join('\n'),
    ...(meeting.place === null ? {} : { location: line(meeting.place) }),
  };
}

/** A line each: what has become of it, why, when on the clock it was called for, and what the reader answered. */
const description = ({ meeting, answer }: FeedEntry): Text[] => [
  ...(meeting.state === 'cancelled' ? [say('meeting.isCancelled')] : []),
  ...(meeting.reason === null ? [] : [[say('meeting.reason'), ' ', meeting.reason]]),
  startText(meeting.startsAt),
  ...(answer ? [[say('meeting.yours'), ': ', answerText(answer.given)]] : []),
];

// What RFC 5545 does not let a text hold: control characters, save line breaks, which become \n.
const typed = (text: string): string => text.replaceAll('\r\n', '\n').replace(/[^\P{Cc}\n\t]/gu, '');
const line = (text: string): string => typed(text).replaceAll('\n', ' ');
