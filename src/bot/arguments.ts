import type { Parsed, Word } from '../input/parse.ts';
import { button, say, type Values } from '../view-model/view.ts';
import type { Command } from './command.ts';
import { usageOf } from './command.ts';
import type { Asking } from './context.ts';
import type { Field } from './field.ts';
import { refuse } from './refusal.ts';

/** Unquoted words that one name may have. */
const maxWordsOfName = 6;

/** Returns a typed line's words and flags as values by field name: fields in order, flags by name. Refuses what is left over. */
export async function valuesOf(command: Command, { words, flags }: Parsed, at: Asking): Promise<Values> {
  const values: Values = {};
  const usage = () => usageOf(command, at.network.commandName, at.reader.language);
  const help = button(say('button.help'), 'help', { command: command.name });
  for (const [flag, value] of flags) {
    if (!Object.hasOwn(command.fields, flag) || command.fields[flag]?.takes === 'nothing') {
      refuse(say('refusal.flag', { command: command.name, flag, usage: usage() }), help);
    }
    values[flag] = value;
  }
  let left: readonly Word[] = words;
  const inOrder = Object.entries(command.fields).filter(
    ([name, { takes }]) => !(name in values) && takes !== 'flag' && takes !== 'nothing',
  );
  for (const [index, [name, field]] of inOrder.entries()) {
    if (left.length === 0) break;
    const count = await countFor(field, left, at);
    const said = spoken(left.slice(0, count));
    if (inOrder[index + 1]?.[1].takes === 'rest' && (await isForTheNext(field, said, at))) continue;
    values[name] = said;
    left = left.slice(count);
  }
  if (left.length > 0) refuse(say('refusal.words', { said: spoken(left), usage: usage() }), help);
  return values;
}

const spoken = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** Returns how many of the words this field takes: "ai tools" is one group, though it is two words. */
async function countFor(field: Field<unknown>, words: readonly Word[], at: Asking): Promise<number> {
  if (field.takes === 'rest') return words.length;
  if (field.takes !== 'run' || words[0]?.quoted) return 1;
  const quoted = words.findIndex((word) => word.quoted);
  const max = Math.min(quoted === -1 ? words.length : quoted, maxWordsOfName);
  for (let count = max; count > 1; count -= 1) {
    if ((await field.read(spoken(words.slice(0, count)), at)).ok) return count;
  }
  return 1;
}

/** Returns whether this field is optional and finds nothing like the words, so that the field after it takes them. */
async function isForTheNext(field: Field<unknown>, said: string, at: Asking): Promise<boolean> {
  if (field.required && field.initial(at, {}) === undefined) return false;
  const read = await field.read(said, at);
  return !read.ok && read.options.length === 0;
}
