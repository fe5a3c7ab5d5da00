import { type Parsed, verbatim, type Word } from '../input/parse.ts';
import { says } from '../input/typed.ts';
import { button, say, type Values } from '../view-model/view.ts';
import type { Command } from './command.ts';
import { usageOf } from './command.ts';
import type { Asking } from './context.ts';
import type { Field } from './field.ts';
import { refuse } from './refusal.ts';

/** Unquoted words that one name may have. */
const maxWordsOfName = 6;

// A dash or an emoji after a name is the beginning of something else.
const hasLetters = /[\p{L}\p{N}]/u;

type Named = Field<unknown>;

/** Returns a typed line's words and flags as values by field name: fields in order, flags by name. Refuses what is left over. */
export async function valuesOf(command: Command, { words, flags }: Parsed, at: Asking): Promise<Values> {
  const values: Values = {};
  const usage = () => usageOf(command, at.network.commandName, at.reader.language);
  const help = button(say('button.help'), 'help', { command: command.name });
  let left: readonly Word[] = command.fields.day && command.fields.time ? withoutT(words) : words;
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
    if (name in values) continue;
    if (left.length === 0) break;
    const [nextName, next] = inOrder[index + 1] ?? [];
    const timed = nextName === 'time' && next ? await timeFirst(field, next, left, at) : 0;
    if (nextName !== undefined && timed > 0) {
      values[nextName] = spoken(left.slice(0, timed));
      left = left.slice(timed);
    }
    left = await withoutLink(field, left, at);
    const count = await countFor(field, next, left, at);
    const taken = left.slice(0, count);
    if (!next && field.takes === 'run' && !taken[0]?.quoted && (await isUnread(field, taken, at))) {
      const flag = await flagFor(command, values, left, at);
      values[flag ?? name] = spoken(left);
      left = [];
      break;
    }
    const said = field.takes === 'rest' ? verbatim(taken) : spoken(taken);
    if (next?.takes === 'rest' && (await isForTheNext(field, taken, left[count], at))) continue;
    if (next && next.takes !== 'rest' && (await isOnlyForTheNext(field, next, left, at))) continue;
    values[name] = said;
    left = left.slice(count);
  }
  const flag = left.length > 0 ? await flagFor(command, values, left, at) : undefined;
  if (flag !== undefined) values[flag] = spoken(left);
  else if (left.length > 0) refuse(say('refusal.words', { said: spoken(left), usage: usage() }), help);
  return values;
}

/** Parts an ISO day from the time behind it: `2026-07-08T14:00`. */
const withoutT = (words: readonly Word[]): Word[] =>
  words.flatMap((word) => {
    const [, on, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00)?$/i.exec(word.text) ?? [];
    return on && time && !word.quoted ? [on, time].map((text) => ({ ...word, text, source: text })) : [word];
  });

/** How many words are a time that stands before its day, as in `6 p.m. tomorrow`. */
async function timeFirst(day: Named, time: Named, words: readonly Word[], at: Asking): Promise<number> {
  const count = await countFor(time, undefined, words, at);
  const said = spoken(words.slice(0, count));
  if (!/\d.*[\p{L}:]|^\p{L}/u.test(said) || !(await time.read(said, at)).ok || (await day.read(said, at)).ok) return 0;
  const after = words.slice(count);
  return (await day.read(spoken(after.slice(0, await countFor(day, undefined, after, at))), at)).ok ? count : 0;
}

/** Whether the words mean nothing to this field, not even something near. */
async function isUnread(field: Named, words: readonly Word[], at: Asking): Promise<boolean> {
  const read = await field.read(spoken(words), at);
  return !read.ok && read.options.length === 0;
}

/** Returns the one flag whose field knows all these words, as `members ai Japan` names the Office. */
async function flagFor(
  command: Command,
  values: Values,
  words: readonly Word[],
  at: Asking,
): Promise<string | undefined> {
  const found: string[] = [];
  for (const [name, field] of Object.entries(command.fields)) {
    if (field.takes !== 'flag' || name in values || (await field.control(at)).kind !== 'search') continue;
    const read = await field.read(spoken(words), at);
    if (read.ok ? !read.partial : read.options.length > 0) found.push(name);
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Returns the words without a `to` or `for` before the value, as in `assign CIO-7 to Japan`. */
async function withoutLink(field: Named, [first, ...others]: readonly Word[], at: Asking): Promise<readonly Word[]> {
  const words = first ? [first, ...others] : [];
  if (field.takes !== 'run' || !first || first.quoted || others.length === 0 || !says(first.text, ({ links }) => links))
    return words;
  // "to" is also the code of Tonga, and "AU" Australia's: a link is in small letters and has a value after it.
  if (first.text !== first.text.toLowerCase()) return words;
  const count = await countFor(field, undefined, others, at);
  const after = await field.read(spoken(others.slice(0, count)), at);
  return after.ok ? others : words;
}

/** Whether a field that can do without leaves its words to the next: `meetings answer yes` names no meeting. */
async function isOnlyForTheNext(field: Named, next: Named, words: readonly Word[], at: Asking): Promise<boolean> {
  if (field.takes !== 'run' || (field.required && (await field.initial(at, {})) === undefined)) return false;
  const own = words.slice(0, await countFor(field, undefined, words, at));
  const theirs = words.slice(0, await countFor(next, undefined, words, at));
  return !(await field.read(spoken(own), at)).ok && (await next.read(spoken(theirs), at)).ok;
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
  for (let count = max; count > 1; count -= 1)
    if (hasLetters.test(words[count - 1]?.text ?? '') && (await isWhole(count))) return count;
  // Before free text only a whole name is one; else the words that several may be called are asked about together.
  for (let count = next?.takes === 'rest' ? 0 : max; count > 1; count -= 1) {
    const read = await field.read(spoken(words.slice(0, count)), at);
    if (!read.ok && read.options.length > 1) return count;
  }
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
