import type { CompiledQuery, QueryResult } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { createTransactions } from '../../../db/sqlite/dialect.ts';
import { openFile } from '../../../db/sqlite/open.ts';
import { connectionOf } from '../../../db/tables/connection.ts';
import { tablesOf } from '../../../db/tables/tables.ts';
import { openStates } from '../../../src/domain/action-item.ts';
import type { Tables } from '../../../src/ports/tables.ts';
import { group, later, now, person, today } from '../samples.ts';

const sqlite = openFile(':memory:');
const { transaction, close } = createTransactions(sqlite);
afterAll(close);

/** What SQLite would do for every query of this work, step by step. */
async function plansOf(work: (tables: Tables) => Promise<unknown>): Promise<string[]> {
  const said: CompiledQuery[] = [];
  await transaction((db) => {
    const connection = connectionOf(db);
    const { executeQuery } = connection;
    connection.executeQuery = <Row>(query: CompiledQuery) => {
      said.push(query);
      return executeQuery.call(connection, query) as Promise<QueryResult<Row>>;
    };
    return work(tablesOf(db));
  });
  return said.flatMap(({ sql, parameters }) =>
    sqlite
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail),
  );
}

const page = { offset: 20, limit: 20 };
const team = { platform: 'slack', workspace: 'T1' } as const;
const room = { platform: 'slack', workspace: 'T1', kind: 'channel', id: 'C1' } as const;
const mine = [
  { kind: 'person', id: 'ana' },
  { kind: 'office', id: 'CH' },
  { kind: 'group', id: 'cio' },
] as const;
const work: [string, (tables: Tables) => Promise<unknown>][] = [
  ['a person by account', ({ people }) => people.byAccount({ platform: 'slack', workspace: 'T1', id: 'U1' })],
  ['a person by e-mail', ({ people }) => people.byEmail('a@b.org')],
  ["a person's accounts", ({ people }) => people.accounts('ana')],
  [
    "people's accounts in one workspace",
    ({ people }) => people.accountIds(['ana', 'ben'], { platform: 'slack', workspace: 'T1' }),
  ],
  ['the secretariat', ({ people }) => people.secretariat()],
  ["a person's memberships", ({ memberships }) => memberships.get('cio', 'ana')],
  ['the members', ({ memberships }) => memberships.page({}, page)],
  ["a group's members", ({ memberships }) => memberships.page({ groupId: 'cio' }, page)],
  ["a group's officers", ({ memberships }) => memberships.officers('cio')],
  ["a group's strength", ({ groups }) => groups.strength('cio')],
  ['pending join requests', ({ joinRequests }) => joinRequests.pending()],
  ['a pending join request', ({ joinRequests }) => joinRequests.pendingOf('cio', 'ana')],
  ['upcoming meetings', ({ meetings }) => meetings.upcoming({ from: now }, 5)],
  ["a group's upcoming meetings", ({ meetings }) => meetings.upcoming({ groupIds: ['cio'], from: now }, 5)],
  ["a group's past meetings", ({ meetings }) => meetings.past(['cio'], now, 5)],
  ["a feed's owner", ({ feeds }) => feeds.opened('secret')],
  ['a file by its secret', ({ files }) => files.opened('secret', now)],
  ["a feed's meetings", ({ feeds }) => feeds.entries(['cio'], { from: now, personId: 'ana' })],
  ['the next reminder', ({ reminders }) => reminders.nextDueAt()],
  ["a meeting's answers", ({ meetings }) => meetings.answersTo('m')],
  ['open action items', ({ actionItems }) => actionItems.page({ states: openStates }, page)],
  ['done action items', ({ actionItems }) => actionItems.page({ states: ['done'] }, page)],
  ['overdue action items', ({ actionItems }) => actionItems.page({ overdueOn: today }, page)],
  ["a group's action items", ({ actionItems }) => actionItems.page({ groupId: 'cio', states: openStates }, page)],
  ["a session's action items", ({ actionItems }) => actionItems.page({ session: 'WILD/1', states: openStates }, page)],
  [
    "one owner's action items",
    ({ actionItems }) => actionItems.page({ owners: mine.slice(0, 1), states: openStates }, page),
  ],
  ['an action item', ({ actionItems }) => actionItems.byCode('CIO-7')],
  ["an action item's history", ({ actionItems }) => actionItems.history('a')],
  ['the latest status update', ({ statusUpdates }) => statusUpdates.latest('cio')],
  ["a meeting's agenda", ({ agenda }) => agenda.of('m')],
  ["a meeting's minutes", ({ minutes }) => minutes.get('m')],
  ['the nights of a group', ({ nights }) => nights.borne('cio', now)],
  ['a record', ({ record }) => record.of('x')],
  ['unaddressed letters', ({ outbox }) => outbox.unaddressed(10)],
  ['a claim', ({ outbox }) => outbox.claim(team, now, later('PT1M'))],
  ['the queues', ({ outbox }) => outbox.queues()],
  ['when a channel was last reached', ({ outbox }) => outbox.lastReached(room)],
  ['what was sent to a channel', ({ outbox }) => outbox.sentTo([room])],
  ['the meetings whose cards turn', ({ meetings }) => meetings.turning(now)],
  ['when a card next turns', ({ meetings }) => meetings.nextTurnAt()],
  ['the stale cards', ({ outbox }) => outbox.staleCards(now, 20)],
  ['when a card is next updated', ({ outbox }) => outbox.nextStaleAt()],
  ['marking cards', ({ outbox }) => outbox.markStale('meeting:m', now)],
  ['when a change is next told', ({ meetingChanges }) => meetingChanges.nextTellAt()],
  ['the groups to tell', ({ meetingChanges }) => meetingChanges.groupsToTell(now)],
  ['the leads of a group', ({ reminders }) => reminders.choices('cio')],
  ['the leads of a person', ({ reminders }) => reminders.choicesOf('ana')],
  ['what letters about several lost', ({ reminders }) => reminders.reopenLost(now)],
  ['letters to call back', ({ reminders }) => reminders.recall('m', now)],
  ['when the first action item is due', ({ digests }) => digests.firstDue()],
  ['forgotten calls', ({ calls }) => calls.forgetBefore(now)],
  ['the oldest call', ({ calls }) => calls.oldestAt()],
  ['what was stowed first', ({ stowed }) => stowed.oldestAt()],
  ['what is stowed', ({ stowed }) => stowed.get('k')],
  ['what was stowed long ago', ({ stowed }) => stowed.forgetBefore(now)],
];

test.each(work)('%s: found by an index, already in order', async (_, one) => {
  const plans = await plansOf(one);
  expect(plans).not.toEqual([]);
  for (const plan of plans) {
    expect(plan).not.toMatch(/TEMP B-TREE FOR .*ORDER BY/);
    // A scan along an index is a walk of the list in its order, no further than the page goes; `part` is a page already.
    expect(plan).not.toMatch(/^SCAN (?!part$)\w+$/);
  }
});

test('what reminders are due is looked up, however many are to come', async () => {
  const plans = await plansOf(({ reminders }) => reminders.dueMeetings(now));
  expect(plans).toContain('SEARCH reminders USING INDEX reminders_due (due_at<?)');
  expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([]);
});

test('what belongs to several owners is read from the index of each, then merged', async () => {
  const plans = await plansOf(({ actionItems }) => actionItems.page({ owners: mine, states: openStates }, page));
  for (const owner of ['person', 'office', 'owner_group']) {
    expect(
      plans.filter((plan) => plan.startsWith(`SEARCH action_items USING INDEX action_items_${owner} `)),
    ).toHaveLength(1);
    expect(
      plans.filter((plan) => plan.startsWith(`SEARCH action_items USING COVERING INDEX action_items_${owner} `)),
    ).toHaveLength(1);
  }
  expect(plans.filter((plan) => plan.startsWith('SCAN action_items'))).toEqual([]);
});

test('a rare word is looked up; common ones are checked along the list of names', async () => {
  const rare = await plansOf(({ people }) => people.named(['ana', 'mull'], 10));
  expect(rare.filter((plan) => plan.startsWith('SCAN people'))).toEqual([]);
  await transaction(async (db) => {
    const { people, groups } = tablesOf(db);
    await groups.save(group('cio'));
    for (let number = 0; number < 250; number++) await people.save(person(`p${number}`, { name: `CIO of ${number}` }));
  });
  const common = await plansOf(({ people }) => people.named(['cio', 'of'], 10));
  expect(common).toContain('SCAN people USING INDEX people_shown');
  expect(common.filter((plan) => plan.includes('TEMP B-TREE'))).toEqual([]);
});
