import { z } from 'zod';
import { actionStates, openStates } from './action-item.ts';
import type { Strength } from './group.ts';

// Plain data, days as ISO text, so that it is kept and compared as it is. People are ids: their names are drawn when it is read.
const day = z.iso.date();
const points = z.array(z.string());

const session = z.strictObject({
  number: z.int(),
  year: z.int(),
  place: z.string().nullable(),
  firstOn: day.nullable(),
  lastOn: day.nullable(),
  itemsIn: z.strictObject({ symbol: z.string(), paragraph: z.int() }).nullable(),
});
const member = z.strictObject({
  personId: z.string(),
  officeCode: z.string(),
  role: z.enum(['member', 'vice-chair', 'chair']),
  since: day,
});
/** `attendance` is null where no posted minutes record it. */
const meeting = z.strictObject({
  id: z.string(),
  on: day,
  title: z.string().nullable(),
  attendance: z.strictObject({ people: z.int(), offices: z.int(), guests: z.int() }).nullable(),
  decisions: points,
});
/** `heading` says what `points` are. */
const update = z.strictObject({
  id: z.string(),
  on: day,
  progress: points,
  heading: z.enum(['focus areas', 'takeaways']),
  points,
  nextSteps: points,
});
const group = z.strictObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  mandate: z.string(),
  state: z.enum(['active', 'concluded']),
  establishedOn: day.nullable(),
  nominated: z.enum(['from', 'by']),
  members: z.array(member),
  /** How many members from how many Offices, on each day on which that changed. */
  growth: z.array(z.strictObject({ on: day, members: z.int(), offices: z.int() })),
  meetings: z.array(meeting),
  /** The rule by which it meets (RFC 5545), and the start of the first meeting by it, with its zone. */
  series: z.strictObject({ rule: z.string(), startsAt: z.string() }).nullable(),
  /** The start of the next meeting, with its zone (RFC 9557). */
  next: z.string().nullable(),
  update: update.nullable(),
});
const item = z.strictObject({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  session: z.string().nullable(),
  groupId: z.string().nullable(),
  state: z.enum(actionStates),
  due: day.nullable(),
  owner: z.strictObject({ kind: z.enum(['person', 'office', 'group']), id: z.string() }).nullable(),
  note: z.string().nullable(),
});

/** What the plenary gets, as it stood at the end of a day: ids and figures, from which every output is made. */
const reportShape = z.strictObject({
  asOf: day,
  /** The session that it is for, and the last one that has begun. */
  to: session,
  last: session.nullable(),
  /** The session before it whose action items are reported on. */
  agreed: session.nullable(),
  /** The group that it is of; null for all. */
  groupId: z.string().nullable(),
  groups: z.array(group),
  items: z.array(item),
});
export type Report = z.infer<typeof reportShape>;
export type ReportGroup = z.infer<typeof group>;
export type ReportItem = z.infer<typeof item>;
export type ReportMeeting = z.infer<typeof meeting>;
export type ReportSession = z.infer<typeof session>;

export const strengthOf = ({ members }: Pick<ReportGroup, 'members'>): Strength => ({
  members: members.length,
  offices: new Set(members.map(({ officeCode }) => officeCode)).size,
});
export const isOutstanding = ({ state }: Pick<ReportItem, 'state'>): boolean => openStates.includes(state);
export const isFinished = ({ state }: Pick<ReportItem, 'state'>): boolean => state === 'done';

/** Returns the members who hold this role. */
export const holdersOf = ({ members }: Pick<ReportGroup, 'members'>, role: ReportGroup['members'][number]['role']) =>
  members.filter((one) => one.role === role);

/** Returns how many of the items are in each state, those that none is in left out. */
export const countByState = (items: readonly ReportItem[]) =>
  actionStates
    .map((state) => ({ state, n: items.filter((one) => one.state === state).length }))
    .filter(({ n }) => n > 0);
