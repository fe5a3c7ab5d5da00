import type { Group } from '../domain/group.ts';
import type { Network } from '../domain/network.ts';
import type { Report } from '../domain/report.ts';
import { type GroupRows, type ReportRows, reportOf } from '../domain/report-facts.ts';
import type { RoleChange } from '../domain/report-members.ts';
import type { Session } from '../domain/session.ts';
import type { Tables } from '../ports/tables.ts';

type About = {
  group: Group | undefined;
  asOf: Temporal.PlainDate;
  now: Temporal.Instant;
  network: Pick<Network, 'zone'>;
  to?: Session;
};
type At = { store: Tables; until: Temporal.Instant; zone: string };

// A quarterly group reaches this in 250 years.
const maxMeetings = 1000;

/** Returns the report as of the end of a day, or of now where the day is not over; of one group, or of all that are active. */
export async function readReport(store: Tables, { group, asOf, now, network: { zone }, to }: About): Promise<Report> {
  const dayEnds = asOf.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const until = Temporal.Instant.compare(dayEnds, now) < 0 ? dayEnds.subtract({ milliseconds: 1 }) : now;
  const rows = await readRows(group, { store, until, zone });
  return reportOf(rows, { asOf, zone, group, to });
}

async function readRows(group: Group | undefined, at: At): Promise<ReportRows> {
  const { store, until, zone } = at;
  const groups = group ? [group] : (await store.groups.all()).filter(({ state }) => state !== 'concluded');
  const roles = await store.reportRows.roles(zone);
  const memberships = Map.groupBy(
    await store.reportRows.memberships(groups.map(({ id }) => id)),
    ({ groupId }) => groupId,
  );
  const series = await store.meetings.allSeries();
  const ofGroups: GroupRows[] = [];
  for (const one of groups) {
    const rows = await rowsOf(one, memberships.get(one.id) ?? [], roles, at);
    ofGroups.push({ ...rows, series: series.findLast(({ groupId }) => groupId === one.id) });
  }
  const changes = await store.reportRows.changes(group?.id, until);
  return {
    groups: ofGroups,
    items: await store.reportRows.items(group?.id, until),
    changes: Map.groupBy(changes, ({ actionItemId }) => actionItemId),
    sessions: await store.sessions.all(),
  };
}

async function rowsOf(
  group: Group,
  memberships: GroupRows['memberships'],
  roles: readonly RoleChange[],
  { store, until }: At,
): Promise<Omit<GroupRows, 'series'>> {
  const held = (await store.meetings.past([group.id], until, maxMeetings)).toReversed();
  const minutes = await store.reportRows.postedMinutes(
    held.map(({ id }) => id),
    until,
  );
  const [next] = await store.meetings.upcoming({ groupIds: [group.id], from: until }, 1);
  const ours = new Set(memberships.map(({ id }) => id));
  return {
    group,
    memberships,
    roles: roles.filter(({ membershipId }) => ours.has(membershipId)),
    held,
    minutes: new Map(minutes.map((one) => [one.meetingId, one])),
    next,
    update: await store.reportRows.statusUpdate(group.id, until),
    hasArrangements: false,
  };
}
