import { visible } from '../domain/fold.ts';

/** One word as meant: without its quotes, and whether it stood in any. `source` is the word as typed, `before` the white space before it. */
export type Word = { text: string; quoted: boolean; source: string; before: string };
/** A flag has a `value` only when it was written with `=`. */
export type Token = { kind: 'word'; word: Word } | { kind: 'flag'; name: string; value: Word | undefined };

/** The quotes that open, as keyboards of several languages type them, and those that close each. */
const closing = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['”', '”'],
  ['„', '“”'],
  ['‟', '”“'],
  ['‘', '’'],
  ['’', '’'],
  ['‚', '‘’'],
  ['«', '»'],
  ['»', '«»'],
  ['‹', '›'],
  ['›', '‹›'],
]);

// U+FEFF is white space to a regular expression and a zero-width character to everyone else.
const space = /[\s--\uFEFF]+/vy;
const plain = /[\S\uFEFF]+/vy;
const unseen = /\p{Default_Ignorable_Code_Point}+/vy;
const dashes =
  /\p{Default_Ignorable_Code_Point}*(?:--|[—–―])\p{Default_Ignorable_Code_Point}*(?=[\p{L}--\p{Default_Ignorable_Code_Point}])/vy;
const flagName = /[[\S\uFEFF]--=]+/vy;
const equals = /=/vy;
const wordEnd = /\p{Default_Ignorable_Code_Point}*(?:[\s--\uFEFF]|$)/vy;
const zeroWidth = /[\u200B\u2060\uFEFF]/g;

/** The words and flags of a line, in order. One pass: a quote is looked for only where one is known to close. */
export function tokenize(line: string): Token[] {
  const lastClosing = lastClosingQuotes(line);
  const tokens: Token[] = [];
  let at = 0;

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const taken = pattern.exec(line)?.[0] ?? '';
    at += taken.length;
    return taken;
  };
  const takeWord = (gap: string): Word => {
    const from = at;
    const word = readWord();
    return { ...word, source: line.slice(from, at), before: gap };
  };
  const readWord = (): Pick<Word, 'text' | 'quoted'> => {
    const before = take(unseen);
    const closers = closing.get(line[at] ?? '') ?? '';
    const last = Math.max(...[...closers].map((quote) => lastClosing.get(quote) ?? -1));
    if (last <= at) return { text: (before + take(plain)).replace(zeroWidth, ''), quoted: false };
    let end = at + 1;
    while (!(closers.includes(line[end] ?? '') && closesAt(line, end))) end++;
    const inside = line.slice(at + 1, end).replace(/\\(["\\])/g, '$1');
    // French puts a space inside its guillemets.
    const text = /[«‹]/.test(line[at] ?? '') ? inside.trim() : inside;
    at = end + 1;
    return { text: before.replace(zeroWidth, '') + text + take(unseen).replace(zeroWidth, ''), quoted: true };
  };

  for (let gap = take(space); at < line.length; gap = take(space)) {
    if (take(dashes)) {
      const name = visible(take(flagName)).toLowerCase();
      tokens.push({ kind: 'flag', name, value: take(equals) ? takeWord('') : undefined });
    } else {
      const word = takeWord(gap);
      if (word.quoted || visible(word.text) !== '') tokens.push({ kind: 'word', word });
    }
  }
  return tokens;
}

/** Returns free text of several words as it was typed, quotes and line breaks included; a single word without its quotes. */
export function verbatim(words: readonly Word[]): string {
  const [only, ...more] = words;
  if (only && more.length === 0) return only.text;
  const typed = words.map(({ source, before }, index) => (index === 0 ? source : (before || ' ') + source));
  return typed.join('').replace(zeroWidth, '');
}

/** A word that reads back as exactly this text, white space, quotes and dashes included; control characters are lost. */
export const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** A quote closes only at the end of a word; a backslash before it (itself not escaped) makes `"` a character. */
function closesAt(line: string, at: number): boolean {
  wordEnd.lastIndex = at + 1;
  if (!wordEnd.test(line)) return false;
  let backslashes = 0;
  while (line[at] === '"' && line[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 0;
}

function lastClosingQuotes(line: string): Map<string, number> {
  const last = new Map<string, number>();
  for (const { 0: quote, index } of line.matchAll(/["'“”‘’«»‹›]/g)) {
    if (closesAt(line, index)) last.set(quote, index);
  }
  return last;
}
