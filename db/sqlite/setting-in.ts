import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/** A setting as the file has it, which is opened for reading alone: not made, not migrated. Undefined where it cannot be read. */
export function settingIn(database: string, name: string): string | undefined {
  if (!existsSync(database)) return undefined;
  const sqlite = new Sqlite(database, { readonly: true, timeout: 5000 });
  try {
    const value: unknown = sqlite.prepare('select value from settings where name = ?').pluck().get(name);
    return typeof value === 'string' ? value : undefined;
  } catch (error) {
    // A file that is damaged, or not ours, is for the doctor to describe.
    if (error instanceof Sqlite.SqliteError) return undefined;
    throw error;
  } finally {
    sqlite.close();
  }
}
