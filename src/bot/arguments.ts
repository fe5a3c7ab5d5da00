import { type Parsed, verbatim, type Word } from '../input/parse.ts';
import { button, say, type Values } from '../view-model/view.ts';
import type { Command } from './command.ts';
import { usageOf } from './command.ts';
import type { Asking } from './context.ts';
import type { Field } from './field.ts';
import { refuse } from './refusal.ts';

/** Unquoted words that one name may have. */
const maxWordsOfName = 6;

type Named = Field<unknown>;

/** Returns a typed line's words and flags as values by field name: fields in order, flags by name. Refuses what is left over. */
export async function valuesOf(command: Command, { words, flags }: Parsed, at: Asking): Promise<Values> {
  const values: Values = {};
  const usage = () => usageOf(command, at.network.commandName, at.reader.language);
  const help = button(say('button.help'), 'help', { command: command.name });
  let left: readonly Word[] = words;
  for (const { name: flag, words: given, isSet } of flags) {
    const field = Object.hasOwn(command.fields, flag) ? command.fields[flag] : undefined;
    if (!field || field.takes === 'nothing')
      return refuse(say('refusal.flag', { command: command.name, flag, usage: usage() }), help);
    if (flag in values) refuse(say('refusal.flagTwice', { flag, usage: usage() }), help);
    const isYes = given.length === 0 && (await field.control(at)).kind === 'choice' && (await field.read('yes', at)).ok;
    if (isYes) {
      values[flag] = 'yes';
      continue;
    }
    if (given.length === 0) refuse(say('refusal.flagValue', { flag, usage: usage() }), help);
    const count = isSet || given[0]?.quoted ? 1 : await longestRead(field, given, at);
    values[flag] = verbatim(given.slice(0, count));
    left = [...left, ...given.slice(count)];
  }
  const inOrder = Object.entries(command.fields).filter(
    ([name, { takes }]) => !(name in values) && takes !== 'flag' && takes !== 'nothing',
  );
  for (const [index, [name, field]] of inOrder.entries()) {
    if (left.length === 0) break;
    const next = inOrder[index + 1]?.[1];
    const count = await countFor(field, next, left, at);
    const taken = left.slice(0, count);
    const said = field.takes === 'rest' ? verbatim(taken) : spoken(taken);
    if (next?.takes === 'rest' && (await isForTheNext(field, taken, left[count], at))) continue;
    values[name] = said;
    left = left.slice(count);
  }
  if (left.length > 0) refuse(say('refusal.words', { said: spoken(left), usage: usage() }), help);
  return values;
}

const spoken = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** How many of a flag's words are its value: the longest run that its field reads, or all where it reads none. */
async function longestRead(field: Named, words: readonly Word[], at: Asking): Promise<number> {
  if ((await field.read(verbatim(words), at)).ok) return words.length;
  for (let count = Math.min(words.length - 1, maxWordsOfName); count > 0; count -= 1) {
    if ((await field.read(spoken(words.slice(0, count)), at)).ok) return count;
  }
  return words.length;
}

/**
 * How many of the words this field takes. A run of several counts only as a whole name or code: "ai tools" is one
 * group, though it is two words; "ai to" is a group and the beginning of something else.
 */
async function countFor(field: Named, next: Named | undefined, words: readonly Word[], at: Asking): Promise<number> {
  if (field.takes === 'rest') return words.length;
  if (field.takes !== 'run' || words[0]?.quoted) return 1;
  const quoted = words.findIndex((word) => word.quoted);
  const max = Math.min(quoted === -1 ? words.length : quoted, maxWordsOfName);
  const isWhole = async (count: number): Promise<boolean> => {
    const read = await field.read(spoken(words.slice(0, count)), at);
    return read.ok && !read.partial;
  };
  // An ST.3 code is whole: "CO Chad Brown" is of Colombia.
  if (/^[A-Z]{2}$/.test(words[0]?.text ?? '') && (await isWhole(1))) return 1;
  // "cio network plan" is the code and free text; "CIO Network plan" is the name and free text.
  const isSmall = /^\p{Ll}/u.test(words[1]?.text ?? '');
  if (field.short && next?.takes === 'rest' && isSmall && (await isWhole(1))) return 1;
  for (let count = max; count > 1; count -= 1) if (await isWhole(count)) return count;
  return 1;
}

/**
 * Whether the words are free text, which comes next: where they are nothing to this field, or only the beginning of one
 * of a few values, and it can do without. In a group's channel a word that is another group's code is text too.
 */
async function isForTheNext(
  field: Named,
  [word, ...more]: readonly Word[],
  after: Word | undefined,
  at: Asking,
): Promise<boolean> {
  if (!word || (field.required && (await field.initial(at, {})) === undefined)) return false;
  const read = await field.read(spoken([word, ...more]), at);
  if (!read.ok) return read.options.length === 0;
  const isCode = field.short && at.here && after && more.length === 0 && !word.quoted && !/[-#/]/.test(word.text);
  const isChoice = (await field.control(at)).kind === 'choice';
  // "Done is better than perfect" is a sentence; "Done" and "done with JP" are values.
  if (isChoice && /^\p{Lu}\p{Ll}/u.test(word.text) && /^\p{Ll}/u.test(after?.text ?? '')) return true;
  return Boolean(isCode) || (read.partial === true && isChoice);
}
