import { chmodSync, existsSync, rmSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { migrations } from '../migrations/index.ts';
import { StoreProblem } from '../tables/problem.ts';
import { faultsOf } from './verify.ts';

/**
 * Copies a store of an earlier schema before it is migrated, to `<file>.schema-<version>`, and verifies the copy, so that
 * the earlier version of the bot can be put back. Returns the copy; undefined where there is nothing to migrate. Throws a
 * StoreProblem where the copy is not sound.
 */
export function copyBeforeMigration(sqlite: Database, version: number): string | undefined {
  if (sqlite.memory || version === 0 || version === migrations.length) return undefined;
  const copy = `${sqlite.name}.schema-${version}`;
  // One that an interrupted start has left may be half.
  if (existsSync(copy)) rmSync(copy);
  sqlite.prepare('vacuum into ?').run(copy);
  chmodSync(copy, 0o600);
  const made = new Sqlite(copy, { readonly: true });
  try {
    const [fault] = faultsOf(made);
    if (fault !== undefined)
      throw new StoreProblem(`The copy of ${sqlite.name} before its migration is damaged (${fault}).`);
  } finally {
    made.close();
  }
  return copy;
}
