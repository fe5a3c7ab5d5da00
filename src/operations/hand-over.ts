import type { ActionItem, Owner } from '../domain/action-item.ts';
import { openStates } from '../domain/action-item.ts';
import type { Answer, Meeting } from '../domain/meeting.ts';
import type { Membership } from '../domain/membership.ts';
import type { Person } from '../domain/person.ts';
import { wholeList } from '../ports/tables/page.ts';
import type { Tables } from '../ports/tables.ts';
import { actionSubject } from './action-facts.ts';
import { subjectOf } from './meeting-facts.ts';

/** What somebody leaves to who takes their seats. */
export type Estate = {
  items: ActionItem[];
  answers: { meeting: Meeting; answer: Answer }[];
  /** Meetings to come on whose agenda they have lines. */
  agendas: Meeting[];
  /** Meetings whose minutes are theirs to write and not posted. */
  drafts: Meeting[];
};

/** Reads what the person has in the groups of these seats; what is of no group too where no seat is left to them. */
export async function estateOf(
  person: Person,
  seats: readonly Membership[],
  store: Tables,
  now: Temporal.Instant,
): Promise<Estate> {
  const all = await store.memberships.ofPerson(person.id);
  const groupIds = seats.map(({ groupId }) => groupId);
  const isLast = all.every(({ groupId }) => groupIds.includes(groupId));
  const owners: Owner[] = [{ kind: 'person', id: person.id }];
  const { rows } = await store.actionItems.page({ owners, states: openStates }, wholeList);
  const items = rows.filter(({ groupId }) => (groupId === null ? isLast : groupIds.includes(groupId)));
  const coming = await store.meetings.upcoming({ groupIds, from: now }, wholeList.limit);
  const given = await store.meetings.answersOf(
    person.id,
    coming.map(({ id }) => id),
  );
  const answers = coming.flatMap((meeting) => {
    const answer = given.get(meeting.id);
    return answer ? [{ meeting, answer }] : [];
  });
  const agendas: Meeting[] = [];
  const drafts: Meeting[] = [];
  for (const meeting of [...coming, ...(await store.meetings.past(groupIds, now, wholeList.limit))]) {
    const minutes = await store.minutes.get(meeting.id);
    if (minutes?.keeperId === person.id && !minutes.posted) drafts.push(meeting);
    if (coming.includes(meeting) && (await store.agenda.of(meeting.id)).some(({ owner }) => isTheirs(owner, person)))
      agendas.push(meeting);
  }
  return { items, answers, agendas, drafts };
}

const isTheirs = (owner: Owner | null, { id }: Person): boolean => owner?.kind === 'person' && owner.id === id;

type Parts = { store: Tables; now: Temporal.Instant; actor: { person: Person } };

/** Gives all of it to the successor; an answer that they have given themselves stays theirs. */
export async function handEstate(
  estate: Estate,
  from: Person,
  to: Person,
  { store, now, actor }: Parts,
): Promise<void> {
  const owner: Owner = { kind: 'person', id: to.id };
  for (const item of estate.items) {
    await store.actionItems.save({ ...item, owner });
    const change = {
      actionItemId: item.id,
      at: now,
      personId: actor.person.id,
      state: null,
      owner,
      due: null,
      removed: null,
      note: null,
    };
    await store.actionItems.addChange(change);
    await store.outbox.markStale(actionSubject(item), now);
  }
  for (const { meeting, answer } of estate.answers) {
    const own = await store.meetings.answerOf(meeting.id, to.id);
    if (!own) await store.meetings.answer(meeting.id, to.id, answer, now);
    await store.meetings.takeBackAnswer(meeting.id, from.id);
    await store.outbox.markStale(subjectOf(meeting), now);
  }
  for (const { id } of estate.agendas) {
    const lines = await store.agenda.of(id);
    await store.agenda.save(
      id,
      lines.map((line) => (isTheirs(line.owner, from) ? { ...line, owner } : line)),
    );
  }
  for (const { id } of estate.drafts) {
    const minutes = await store.minutes.get(id);
    if (minutes) await store.minutes.save({ ...minutes, keeperId: to.id });
  }
}
