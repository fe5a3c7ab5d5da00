import { isFinished, isOutstanding, type Report, type ReportGroup, strengthOf } from './report.ts';

export type GroupChange = {
  id: string;
  name: string;
  members: number;
  offices: number;
  meetings: number;
};
/** What is different between two reports: figures as differences, items by code. */
export type ReportChange = {
  from: string;
  groups: GroupChange[];
  newGroups: string[];
  outstanding: number;
  finished: string[];
  added: string[];
};

const zero = { members: 0, offices: 0, meetings: 0 };
const figuresOf = (group: ReportGroup | undefined) =>
  group ? { ...strengthOf(group), meetings: group.meetings.length } : zero;

/** Returns what has changed from one report to a later one. Differences add up: over two steps they are those of the whole. */
export function changeBetween(before: Report, after: Report): ReportChange {
  const groups = after.groups.map((group) => {
    const [was, is] = [figuresOf(before.groups.find(({ id }) => id === group.id)), figuresOf(group)];
    return {
      id: group.id,
      name: group.name,
      members: is.members - was.members,
      offices: is.offices - was.offices,
      meetings: is.meetings - was.meetings,
    };
  });
  const known = new Map(before.items.map((one) => [one.id, one]));
  const finishedBefore = (id: string): boolean => {
    const one = known.get(id);
    return one !== undefined && isFinished(one);
  };
  return {
    from: before.asOf,
    groups,
    newGroups: after.groups.filter(({ id }) => before.groups.every((one) => one.id !== id)).map(({ name }) => name),
    outstanding: after.items.filter(isOutstanding).length - before.items.filter(isOutstanding).length,
    finished: after.items.filter((one) => isFinished(one) && !finishedBefore(one.id)).map(({ code }) => code),
    added: after.items.filter(({ id }) => !known.has(id)).map(({ code }) => code),
  };
}
