import { afterAll, expect, test } from 'vitest';
import { createTransactions } from '../../../db/sqlite/dialect.ts';
import { openFile } from '../../../db/sqlite/open.ts';
import { tablesOf } from '../../../db/tables/tables.ts';
import { openStates } from '../../../src/domain/action-item.ts';
import type { Tables } from '../../../src/ports/tables.ts';
import { group, now, person } from '../samples.ts';
import { hotPaths, mine, page } from '../tables/hot-paths.ts';
import { queriesOf } from '../tables/queries.ts';

const sqlite = openFile(':memory:');
const { transaction, close } = createTransactions(sqlite);
afterAll(close);

/** What SQLite would do for every query of this work, step by step. */
async function plansOf(work: (tables: Tables) => Promise<unknown>): Promise<string[]> {
  const queries = await queriesOf(transaction, work);
  return queries.flatMap(({ sql, parameters }) =>
    sqlite
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail),
  );
}

test.each(hotPaths)('%s: found by an index, already in order', async (_, one) => {
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
