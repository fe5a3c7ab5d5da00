import { fold, visible } from '../domain/fold.ts';
import { match } from './match.ts';
import { type Token, tokenize, type Word } from './tokenize.ts';

export { quote, verbatim, type Word } from './tokenize.ts';

/** What a typed line says. `said` is its first words; without a `command`, `near` holds names it may have meant. */
export type Parsed = {
  command: string | undefined;
  near: string[];
  said: string;
  words: Word[];
  flags: Flag[];
};
/** A `--flag` with the words up to the next one: how many of them are its value, its field says. `isSet`: written with `=`. */
type Flag = { name: string; words: Word[]; isSet: boolean };

/** `<@U123>` or `<@U123|name>`, as Slack writes a mention, with the comma or colon people put after it. */
const mention = /^[\s\p{Default_Ignorable_Code_Point}]*<@[^<>\s\|]+(?:\|[^<>]*)?>[:,]?/v;
const shown = 40;

/**
 * Reads a typed line: the longest of the `commands` (lower-case names, words parted by one space) it begins with, the words
 * after that, and its flags. A leading mention and the leading `slash` are ignored; a line without words asks for `help`.
 * Never throws.
 */
export function parseLine(line: string, commands: readonly string[], slash = '/wild'): Parsed {
  const tokens = tokenize(line.replace(/[\p{Cc}--[\n\t]]/gv, '').replace(mention, ''));
  const { words, flags } = part(tokens);
  if (tokens[0]?.kind === 'word' && nameIn(words.slice(0, 1)) === fold(slash)) words.shift();

  const longest = commands.reduce((most, name) => Math.max(most, wordsIn(name)), 1);
  const beginnings = words
    .slice(0, longest)
    .map((_, index) => words.slice(0, index + 1))
    .reverse();
  const said = shorten(visible((beginnings[0] ?? []).map(({ text }) => text).join(' ')));
  if (words.length === 0) return { command: 'help', near: [], said, words, flags };

  for (const beginning of beginnings) {
    const command = nameIn(beginning);
    if (command === undefined || !commands.includes(command)) continue;
    return { command, near: [], said, words: words.slice(beginning.length), flags };
  }
  const near = new Set(beginnings.flatMap((beginning) => meant(nameIn(beginning), commands)));
  return { command: undefined, near: [...near].slice(0, 3), said, words, flags };
}

function part(tokens: readonly Token[]): { words: Word[]; flags: Flag[] } {
  const words: Word[] = [];
  const flags: Flag[] = [];
  for (const token of tokens) {
    if (token.kind === 'word') (flags.at(-1)?.words ?? words).push(token.word);
    else flags.push({ name: token.name, words: token.value ? [token.value] : [], isSet: token.value !== undefined });
  }
  return { words, flags };
}

/** How many words a command's name has; without making any, since all names are looked at for each line. */
function wordsIn(name: string): number {
  let count = 1;
  for (let at = name.indexOf(' '); at !== -1; at = name.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** The words as a command's name would be written; quoted words are never part of one. */
const nameIn = (words: readonly Word[]): string | undefined =>
  words.some(({ quoted }) => quoted) ? undefined : words.map(({ text }) => fold(visible(text))).join(' ');

/** The commands that begin so, or that this may be a slip of. */
function meant(said: string | undefined, commands: readonly string[]): string[] {
  if (said === undefined) return [];
  const found = match(
    said,
    commands.map((name) => ({ value: name, names: [name] })),
  );
  if (found.kind === 'one') return [found.value];
  return found.kind === 'several' ? found.values : found.near;
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > shown ? `${characters.slice(0, shown).join('')}…` : text;
}
