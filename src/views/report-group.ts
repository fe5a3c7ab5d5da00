import { holdersOf, type ReportGroup, type ReportMeeting, strengthOf } from '../domain/report.ts';
import type { Fact, GroupPart, Points, Rows } from '../view-model/document.ts';
import { list, longDay, say, type Text, time } from '../view-model/view.ts';
import { quarterlyText } from './meeting.ts';
import type { Made } from './report-names.ts';

/** Returns what a report says of one group. */
export function groupPart<T>(group: ReportGroup, made: Made<T>): GroupPart<T> {
  const { draw, label: drawLabel } = made;
  const { id, slug, name, update, meetings } = group;
  const strength = say(`report.strength.${group.nominated}`, strengthOf(group));
  const offices = byOffice(group, made);
  const parts: Points<Text>[] = update
    ? [
        { heading: say('status.progress'), points: update.progress },
        { heading: say(update.heading === 'takeaways' ? 'report.takeaways' : 'report.focus'), points: update.points },
        { heading: say('report.decisions'), points: decisionsOf(meetings) },
        { heading: say('status.next'), points: update.nextSteps },
      ]
    : [{ heading: say('report.decisions'), points: decisionsOf(meetings) }];
  return {
    ...{ id, slug, name, strength: draw(strength) },
    heading: draw(say('report.group', { group: name })),
    facts: factsOf(group, strength, made).map(({ label, value }) => ({ label: drawLabel(label), value: draw(value) })),
    parts: parts
      .filter(({ points }) => points.length > 0)
      .map(({ heading, points }) => ({ heading: draw(heading), points: points.map(draw) })),
    meetings: meetingRows(meetings, made),
    members: memberRows(offices, made),
    nominees: offices.map(({ office, all }) => ({
      heading: draw(office),
      points: all.map((one) => draw(nomineeText(one, made))),
    })),
    source: draw(sourceOf(group, made.report.asOf)),
  };
}

const maxDecisions = 15;
/** Returns what the posted minutes decided, latest meeting first. */
const decisionsOf = (meetings: readonly ReportMeeting[]): string[] =>
  meetings
    .toReversed()
    .flatMap(({ decisions }) => decisions)
    .slice(0, maxDecisions);

function factsOf<T>(group: ReportGroup, strength: Text, { names }: Made<T>): Fact<Text>[] {
  const [first, ...later] = group.meetings;
  const chairs = holdersOf(group, 'chair').map(({ personId }) => names.person(personId));
  const vices = holdersOf(group, 'vice-chair').map(({ personId }) => names.person(personId));
  const rule = group.series && quarterlyText(group.series.rule, Temporal.ZonedDateTime.from(group.series.startsAt));
  const next = group.next === null ? undefined : Temporal.ZonedDateTime.from(group.next);
  return [
    { label: say('report.established'), value: strength },
    { label: say('report.chair'), value: chairs.length > 0 ? list(chairs) : say('group.noChair') },
    ...(vices.length > 0
      ? [{ label: say(vices.length === 1 ? 'group.viceChair' : 'group.viceChairs'), value: list(vices) }]
      : []),
    { label: say('report.first'), value: first ? meetingText(first) : say('report.noMeeting') },
    ...(later.length > 0 ? [{ label: say('report.later'), value: laterText(later) }] : []),
    ...(rule ? [{ label: say('report.meets'), value: rule }] : []),
    {
      label: say('report.next'),
      value: next ? time(next.toInstant(), next.timeZoneId) : say('group.noMeeting'),
    },
  ];
}

// More meetings than these are counted; the table of meetings has them all.
const maxLater = 4;
function laterText(later: readonly ReportMeeting[]): Text {
  const earlier = later.length - maxLater;
  const shown = later.slice(-maxLater).map(meetingText);
  return list(earlier > 0 ? [say('report.earlier', { n: earlier }), ...shown] : shown);
}

const meetingText = ({ on, attendance }: ReportMeeting): Text =>
  attendance ? [longDay(on), ' (', attendanceText(attendance), ')'] : longDay(on);

function attendanceText({ people, offices, guests }: NonNullable<ReportMeeting['attendance']>): Text {
  const present = say('report.attendance', { n: people, offices });
  return guests > 0 ? [present, ', ', say('report.guests', { n: guests })] : present;
}

function meetingRows<T>(meetings: readonly ReportMeeting[], { draw }: Made<T>): Rows<T> {
  const columns = [
    say('document.day'),
    say('document.meeting'),
    say('document.people'),
    say('document.offices'),
    say('document.guests'),
  ];
  return {
    heading: draw(say('document.meetings')),
    columns: columns.map(draw),
    rows: meetings.map(({ on, title, attendance }) => [
      draw(longDay(on)),
      draw(title ?? ''),
      ...(attendance ? [attendance.people, attendance.offices, attendance.guests] : ['–', '–', '–'].map(draw)),
    ]),
  };
}

type OfOffice = { office: Text; all: ReportGroup['members'] };

/** Returns the members by Office, Offices in the order of the reader's alphabet. */
const byOffice = <T>({ members }: ReportGroup, { names, compare }: Made<T>): OfOffice[] =>
  [...Map.groupBy(members, ({ officeCode }) => officeCode)]
    .map(([code, all]) => ({ office: names.office(code), all }))
    .sort((one, other) => compare(one.office, other.office));

function memberRows<T>(offices: readonly OfOffice[], { names, draw }: Made<T>): Rows<T> {
  const rows = offices.flatMap(({ office, all }) =>
    all.map(({ personId, role, since }) => [
      draw(office),
      draw(names.person(personId)),
      draw(say(`role.${role}`)),
      draw(longDay(since)),
    ]),
  );
  const columns = [say('field.office'), say('document.member'), say('field.role'), say('document.since')];
  return { heading: draw(say('document.members')), columns: columns.map(draw), rows };
}

const nomineeText = <T>({ personId, role }: ReportGroup['members'][number], { names }: Made<T>): Text =>
  role === 'member' ? names.person(personId) : [names.person(personId), ' (', say(`role.${role}`), ')'];

function sourceOf({ update, meetings }: ReportGroup, asOf: string): Text {
  const minutes = meetings.filter(({ attendance }) => attendance !== null).length;
  const roll = say('document.source.roll', { on: longDay(asOf) });
  const held = say('document.source.meetings', { n: meetings.length, minutes });
  return update
    ? [roll, '; ', held, '; ', say('document.source.update', { on: longDay(update.on) })]
    : [roll, '; ', held];
}
