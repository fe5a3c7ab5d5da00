import type { Group } from '../domain/group.ts';
import type { Series } from '../domain/meeting.ts';
import { type Change, newsOf } from '../domain/meeting-change.ts';
import type { Network } from '../domain/network.ts';
import { factsOf, subjectOf } from '../operations/meeting-facts.ts';
import { tell } from '../operations/tell.ts';
import type { Tables } from '../ports/tables.ts';
import { cancelledNews, changedNews, changesNews } from '../views/meeting-news.ts';
import type { Job } from './job.ts';

/** Tells each group what has changed of its meetings. */
export const newsJob: Job = {
  dueAt: ({ meetingChanges }) => meetingChanges.nextTellAt(),
  async run({ now, network, transactions }) {
    for (const id of await transactions.read(({ meetingChanges }) => meetingChanges.groupsToTell(now)))
      await transactions.attempt(`news of ${id}`, (tables) => tellChanges(tables, id, { now, network }));
  },
};

type Moment = { now: Temporal.Instant; network: Network };

/** Tells the group, once, what has changed of its meetings since it was last told, and nothing where all is as it was. */
async function tellChanges(tables: Tables, groupId: string, at: Moment): Promise<void> {
  const { now } = at;
  const group = await tables.groups.get(groupId);
  if (!group) throw new Error(`group ${groupId} is not there`);
  const changes = (await tables.meetingChanges.take(groupId)).filter((change) => newsOf(change, now) !== 'nothing');
  const [first, ...others] = changes;
  if (!first) return;
  if (others.length === 0) return tellOne(tables, first, group, at);
  const series = await commonSeries(tables, changes);
  const view = changesNews(changes, group, series);
  await tell(
    tables,
    { ...newsOfGroup(group), key: `${keyOf(first)}:all`, letters: { channels: view, members: view } },
    now,
  );
}

async function tellOne(tables: Tables, change: Change, group: Group, { now, network }: Moment): Promise<void> {
  const { meeting, told } = change;
  const [key, answers] = [keyOf(change), await tables.meetings.answersTo(meeting.id)];
  if (meeting.state === 'cancelled') {
    const view = cancelledNews(change, group, network.zone);
    await tell(tables, { ...newsOfGroup(group), key, letters: { channels: view, members: view } }, now);
    return;
  }
  const facts = await factsOf(tables, meeting, network);
  const letters = {
    channels: changedNews(facts, told, undefined),
    members: (id: string) => changedNews(facts, told, answers.get(id) ?? 'none'),
  };
  await tell(tables, { ...newsOfGroup(group), key, letters, subjects: [subjectOf(meeting)] }, now);
}

const newsOfGroup = ({ id }: Group) => ({ event: 'meeting.changed', by: null, groupId: id, to: {} }) as const;

const keyOf = ({ meeting }: Change): string => `meeting:${meeting.id}:changed:${meeting.sequence}`;

/** The series of which all these meetings now are, where it is one and they will be held. */
async function commonSeries(tables: Tables, changes: readonly Change[]): Promise<Series | undefined> {
  if (changes.some(({ meeting }) => meeting.state === 'cancelled')) return undefined;
  const [id, ...others] = new Set(changes.map(({ meeting }) => meeting.seriesId));
  return id && others.length === 0 ? tables.meetings.series(id) : undefined;
}
