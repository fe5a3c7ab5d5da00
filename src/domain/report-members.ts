import type { Membership, Role } from './membership.ts';
import type { ReportGroup } from './report.ts';

/** Someone was given a role on a day. */
export type RoleChange = { membershipId: string; role: Role; on: Temporal.PlainDate };
type Day = Temporal.PlainDate;

const isBy = (day: Day, on: Day): boolean => Temporal.PlainDate.compare(day, on) <= 0;
const isIn = ({ since, endedOn }: Membership, on: Day): boolean => isBy(since, on) && !(endedOn && isBy(endedOn, on));

/** Returns who was a member at the end of the day, in the order given. `roles` are in the order in which they were given. */
export function membersOn(all: readonly Membership[], roles: readonly RoleChange[], on: Day): ReportGroup['members'] {
  const held = rolesOn(all, roles, on);
  return all
    .filter((one) => isIn(one, on))
    .map(({ id, personId, officeCode, since }) => ({
      personId,
      officeCode,
      role: held.get(id) ?? 'member',
      since: since.toString(),
    }));
}

/** A group has one chair: who was chair before becomes a member. Without a change after the day, a role is as it is now. */
function rolesOn(all: readonly Membership[], roles: readonly RoleChange[], on: Day): Map<string, Role> {
  if (roles.every((one) => isBy(one.on, on))) return new Map(all.map(({ id, role }) => [id, role]));
  const held = new Map<string, Role>();
  for (const { membershipId, role, on: since } of roles) {
    if (!isBy(since, on)) continue;
    if (role === 'chair') for (const [id, other] of held) if (other === 'chair') held.set(id, 'member');
    held.set(membershipId, role);
  }
  return held;
}

// More points than this are a line that nobody reads; the latest are kept.
const maxPoints = 24;

/** Returns how many members from how many Offices there were after each day on which that changed. */
export function growthOf(all: readonly Membership[], on: Day): ReportGroup['growth'] {
  const days = new Set(
    all.flatMap(({ since, endedOn }) =>
      [since, ...(endedOn ? [endedOn] : [])].filter((day) => isBy(day, on)).map(String),
    ),
  );
  return [...days]
    .sort()
    .slice(-maxPoints)
    .map((text) => {
      const then = all.filter((one) => isIn(one, Temporal.PlainDate.from(text)));
      return { on: text, members: then.length, offices: new Set(then.map(({ officeCode }) => officeCode)).size };
    });
}
