import { expect, test } from 'vitest';
import { openFile } from '../../../db/sqlite/open.ts';
import { personColumnsToMove } from '../../../db/tables/merge-people.ts';

// Columns with a rule of their own: see mergePeople. The record is never changed, so it goes on naming who acted.
const others = [
  'accounts.person_id',
  'link_codes.person_id',
  'link_failures.person_id',
  'people.merged_into',
  'person_words.person_id',
  'record.person_id',
];

test('merging two people knows every column that names a person', () => {
  const sqlite = openFile(':memory:');
  const tables = sqlite.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
  const named = tables.flatMap((table) =>
    (sqlite.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[])
      .filter((key) => key.table === 'people')
      .map(({ from }) => `${table}.${from}`),
  );
  sqlite.close();
  expect(named.sort()).toEqual([...personColumnsToMove.map((pair) => pair.join('.')), ...others].sort());
});
