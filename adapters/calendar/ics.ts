import ical, { type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { FeedEntry } from '../../src/domain/feed.ts';
import type { Group } from '../../src/domain/group.ts';
import { startOf } from '../../src/domain/meeting.ts';
import { drawPlain } from '../../src/view-model/draw.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { say, type Text } from '../../src/view-model/view.ts';
import { answerText, meetingName, startText } from '../../src/views/meeting.ts';

export type Feed = { name: Text; entries: readonly FeedEntry[]; groups: ReadonlyMap<string, Group>; reader: Reader };

/** How often calendars should refresh, in seconds; many refresh less often. */
const refreshSeconds = 3600;

/**
 * Returns the feed as iCalendar (RFC 5545): one event per meeting, in UTC, because calendars disagree about zones.
 * The same feed returns the same bytes, so it can be compared by its digest.
 */
export function icsOf({ name, entries, groups, reader }: Feed): string {
  const calendar = ical({
    name: line(drawPlain(name, reader)),
    prodId: '//WILD Bot//WILD Bot//EN',
    ttl: refreshSeconds,
  });
  for (const entry of entries) {
    const group = groups.get(entry.meeting.groupId);
    if (!group) throw new Error(`meeting ${entry.meeting.id} is of a group that is not there`);
    calendar.createEvent(eventOf(entry, group, reader));
  }
  // RFC 5545 requires a line end after the last line, which the library leaves out.
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
      .map((text) => clean(drawPlain(text, { ...reader, zone: meeting.startsAt.timeZoneId })))
      .join('\n'),
    ...(meeting.place === null ? {} : { location: line(meeting.place) }),
  };
}

/** Returns one line each: whether it is cancelled, why, its start in its own zone, and the reader's answer. */
const description = ({ meeting, answer }: FeedEntry): Text[] => [
  ...(meeting.state === 'cancelled' ? [say('meeting.isCancelled')] : []),
  ...(meeting.reason === null ? [] : [[say('meeting.reason'), ' ', meeting.reason]]),
  startText(meeting.startsAt),
  ...(answer ? [say('calendar.answer', { answer: answerText(answer.given) })] : []),
];

// RFC 5545 allows no control characters in a text but line breaks, written \n.
const clean = (text: string): string => text.replaceAll('\r\n', '\n').replace(/[^\P{Cc}\n\t]/gu, '');
const line = (text: string): string => clean(text).replaceAll('\n', ' ');
