import type { Asking } from '../bot/context.ts';
import type { Named } from '../bot/field.ts';
import type { Meeting } from '../domain/meeting.ts';
import { readDay } from '../input/dates.ts';
import type { Match } from '../input/match.ts';
import { type MeetingWords, readMeetingWords } from '../input/meeting-words.ts';
import { time } from '../view-model/view.ts';
import { matched, none, one } from './found.ts';
import { groupNamed } from './groups.ts';

/** Meetings by id, or a group's next one by the group's name. */
export const meetingNamed: Named<Meeting> = {
  none: 'problem.meeting',
  short: true,
  option: ({ id, title, startsAt }) => ({
    value: id,
    label: [title === null ? '' : `${title}, `, time(startsAt.toInstant(), startsAt.timeZoneId)],
  }),
  find: async (said, at) => {
    const meeting = await at.store.meetings.get(said);
    if (meeting) return one(meeting);
    const group = await groupNamed().find(said, at);
    if (group.kind === 'one') return nextOf([group.value.id], at);
    const onThatDay = await onDay(said, at);
    if (onThatDay.kind !== 'none') return onThatDay;
    const words = readMeetingWords(said);
    return words ? inWords(words, at) : none();
  },
  options: async ({ store, actor, now }) => {
    const groupIds = actor.memberships.map(({ groupId }) => groupId);
    const all = await store.groups.all();
    const ids = actor.secretariat ? all.map(({ id }) => id) : groupIds;
    const upcoming = await store.meetings.upcoming({ groupIds: ids, from: now }, 25);
    const past = await store.meetings.past(ids, now, 25);
    const names = new Map(all.map(({ id, name }) => [id, name]));
    return [...upcoming, ...past].map((meeting) => {
      const { value, label } = meetingNamed.option(meeting);
      return { value, label: [names.get(meeting.groupId) ?? '', ', ', label] };
    });
  },
};

/** The asker's groups: the channel's, else their own, else all for the secretariat. */
async function groupsOf({ here, actor, store }: Asking): Promise<string[]> {
  if (here) return [here.id];
  if (actor.secretariat) return (await store.groups.all()).map(({ id }) => id);
  return actor.memberships.map(({ groupId }) => groupId);
}

async function nextOf(groupIds: string[], { store, now }: Asking): Promise<Match<Meeting>> {
  const [next] = await store.meetings.upcoming({ groupIds, from: now }, 1);
  return next ? one(next) : none();
}

const listed = 100;
/** The meetings around now of these groups, those to come first. */
async function near(groupIds: string[], { store, now }: Asking): Promise<Meeting[]> {
  const upcoming = await store.meetings.upcoming({ groupIds, from: now }, listed);
  return [...upcoming, ...(await store.meetings.past(groupIds, now, listed))];
}

/** Finds the meetings of that day, of the asker's groups or of all for the secretariat. */
async function onDay(said: string, at: Asking): Promise<Match<Meeting>> {
  const day = readDay(said, at.now.toZonedDateTimeISO(at.network.zone).toPlainDate());
  if (!day.ok) return none();
  const found = (await near(await groupsOf(at), at)).filter(({ startsAt }) => startsAt.toPlainDate().equals(day.value));
  return found.length === 0 ? none() : matched(found);
}

async function inWords(words: MeetingWords, at: Asking): Promise<Match<Meeting>> {
  const groupIds = await groupsOf(at);
  switch (words.kind) {
    case 'next':
      return nextOf(groupIds, at);
    case 'last': {
      const [last] = await at.store.meetings.past(groupIds, at.now, 1);
      return last ? one(last) : none();
    }
    case 'month': {
      const group = words.of === undefined ? undefined : await groupNamed().find(words.of, at);
      if (group && group.kind !== 'one') return none();
      return inMonth(words.month, group ? [group.value.id] : groupIds, at);
    }
    case 'named': {
      const group = await groupNamed().find(words.as, at);
      return group.kind === 'one' ? nextOf([group.value.id], at) : onDay(words.as, at);
    }
  }
}

/** Finds the meetings of the month of that number which is nearest to now, on either side. */
async function inMonth(month: number, groupIds: string[], at: Asking): Promise<Match<Meeting>> {
  const found = (await near(groupIds, at)).filter(({ startsAt }) => startsAt.month === month);
  const away = ({ startsAt }: Meeting) => Math.abs(startsAt.toInstant().since(at.now).total('hours'));
  const [nearest] = [...found].sort((one, other) => away(one) - away(other));
  const same = found.filter(({ startsAt }) => startsAt.year === nearest?.startsAt.year);
  return same.length === 0 ? none() : matched(same);
}
