import type { ActionChange, ActionItem } from './action-item.ts';
import type { Group } from './group.ts';
import type { Meeting, Series } from './meeting.ts';
import type { Membership } from './membership.ts';
import type { Minutes } from './minutes.ts';
import { pointsIn } from './points.ts';
import { holdersOf, type Report, type ReportGroup, type ReportSession } from './report.ts';
import { itemAfter } from './report-item.ts';
import { meetingHeld } from './report-meeting.ts';
import { growthOf, membersOn, type RoleChange } from './report-members.ts';
import { ownProgress, stepsLeft } from './report-steps.ts';
import { lastSession, type Session, sessionCode, sessionToReportTo } from './session.ts';
import type { StatusUpdate } from './status-update.ts';

/** What a report is made from, by group: nothing in it is later than the day. Meetings held and changes come oldest first. */
export type GroupRows = {
  group: Group;
  memberships: readonly Membership[];
  roles: readonly RoleChange[];
  held: readonly Meeting[];
  /** The posted minutes, by meeting. */
  minutes: ReadonlyMap<string, Minutes>;
  next: Meeting | undefined;
  series: Pick<Series, 'rule' | 'startsAt'> | undefined;
  update: StatusUpdate | undefined;
  hasArrangements: boolean;
};
export type ReportRows = {
  groups: readonly GroupRows[];
  items: readonly ActionItem[];
  /** By action item. */
  changes: ReadonlyMap<string, readonly ActionChange[]>;
  sessions: readonly Session[];
};
/** `to`: the session it is kept for, where it is. */
type About = { asOf: Temporal.PlainDate; zone: string; group: Group | undefined; to: Session | undefined };

/** Returns the report of a day. */
export function reportOf(rows: ReportRows, { asOf, zone, group, to: given }: About): Report {
  const last = lastSession(rows.sessions, asOf);
  const to = given ?? sessionToReportTo(rows.sessions, asOf);
  const withItems = new Set(rows.items.map(({ session }) => session));
  const agreed = rows.sessions.findLast((one) => one.number < to.number && withItems.has(sessionCode(one)));
  return {
    asOf: asOf.toString(),
    to: plainSession(to),
    last: last ? plainSession(last) : null,
    agreed: agreed ? plainSession(agreed) : null,
    groupId: group?.id ?? null,
    groups: rows.groups.map((one) => groupOf(one, asOf, zone)),
    items: rows.items.map((item) => itemAfter(item, rows.changes.get(item.id) ?? [])),
  };
}

const plainSession = ({ number, year, place, firstOn, lastOn, itemsIn }: Session): ReportSession => ({
  number,
  year,
  place,
  firstOn: firstOn?.toString() ?? null,
  lastOn: lastOn?.toString() ?? null,
  itemsIn,
});

function groupOf(rows: GroupRows, asOf: Temporal.PlainDate, zone: string): ReportGroup {
  const { group, memberships, held, minutes, next, series, update, hasArrangements } = rows;
  const { id, slug, name, mandate, state, establishedOn, nominated } = group;
  const members = membersOn(memberships, rows.roles, asOf);
  const offices = new Map(memberships.map(({ personId, officeCode }) => [personId, officeCode]));
  const done = { chair: holdersOf({ members }, 'chair').length > 0, arrangements: hasArrangements };
  return {
    ...{ id, slug, name, mandate, state, nominated, members },
    establishedOn: establishedOn?.toString() ?? null,
    growth: growthOf(memberships, asOf),
    meetings: held.map((meeting) => meetingHeld(meeting, minutes.get(meeting.id), offices)),
    series: series ? { rule: series.rule, startsAt: series.startsAt.toString() } : null,
    next: next?.startsAt.toString() ?? null,
    update: update ? plainUpdate(update, zone, done) : null,
  };
}

function plainUpdate(update: StatusUpdate, zone: string, done: Parameters<typeof stepsLeft>[1]) {
  return {
    id: update.id,
    on: update.at.toZonedDateTimeISO(zone).toPlainDate().toString(),
    progress: ownProgress(pointsIn(update.progress)),
    heading: update.heading,
    points: pointsIn(update.focusAreas),
    nextSteps: stepsLeft(pointsIn(update.nextSteps), done),
  };
}
