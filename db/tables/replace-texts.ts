import { sql } from 'kysely';
import { fold } from '../../src/domain/fold.ts';
import type { Db } from './schema.ts';

/** Every column that holds what was written or shown, in which a person may be named. */
export const writtenColumns = [
  ['letters', 'view'],
  ['deliveries', 'view'],
  ['deliveries', 'problem'],
  ['calls', 'reply'],
  ['stowed', 'carried'],
  ['uploads', 'cells'],
  ['meetings', 'title'],
  ['meetings', 'place'],
  ['meetings', 'reason'],
  ['series', 'title'],
  ['series', 'place'],
  ['sessions', 'place'],
  ['meeting_changes', 'place'],
  ['minutes', 'decisions'],
  ['minutes', 'new_items'],
  ['minutes', 'posted_view'],
  ['attendees', 'name'],
  ['agenda_lines', 'title'],
  ['action_items', 'title'],
  ['action_items', 'search_text'],
  ['action_changes', 'note'],
  ['status_updates', 'progress'],
  ['status_updates', 'focus_areas'],
  ['status_updates', 'next_steps'],
  ['join_requests', 'note'],
  ['join_requests', 'reason'],
  ['groups', 'mandate'],
] as const;

type Replacement = { text: string; by: string };

/** Replaces these texts where they stand as words of their own, as typed or in JSON. */
export async function replaceTexts(db: Db, replacements: readonly Replacement[]): Promise<void> {
  const all = new Map<string, string>();
  for (const { text, by } of replacements)
    for (const form of [text, inJson(text), text.toLowerCase(), fold(text)])
      if (form.trim() !== '') all.set(form, form === inJson(text) ? inJson(by) : by);
  for (const [table, column] of writtenColumns)
    for (const [text, by] of all) await replaceIn(db, table, column, text, by);
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

async function replaceIn(db: Db, table: string, column: string, text: string, by: string): Promise<void> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const [from, named] = [sql.table(table), sql.ref(column)];
  const { rows } = await sql<{ found: string }>`select distinct ${named} as found from ${from}
    where ${named} like ${pattern} escape '\\'`.execute(db);
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  for (const { found } of rows) {
    const replaced = found.replace(whole, () => by);
    if (replaced !== found) await sql`update ${from} set ${named} = ${replaced} where ${named} = ${found}`.execute(db);
  }
}
