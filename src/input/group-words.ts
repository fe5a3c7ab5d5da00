import { fold, visible } from '../domain/fold.ts';
import { oneOf, says } from './typed.ts';

const before = new RegExp(`^${oneOf(({ groups }) => groups.before)} `);
const after = new RegExp(` ${oneOf(({ groups }) => groups.after)}$`);

/** Whether the words mean the asker's own group, whichever it is. */
export const saysOwnGroup = (said: string): boolean => says(said, ({ groups }) => groups.own);

/** Returns what a group may be called in these words, as typed first: `the AI group` may be `AI group` and `AI`. */
export function groupNamesIn(said: string): readonly string[] {
  const text = fold(visible(said)).replace(/[’ʼ]/g, "'");
  const named = text.replace(before, '');
  return [...new Set([said, named, named.replace(after, '')])];
}
