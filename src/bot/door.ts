import type { Said } from '../ports/call.ts';
import { say, type Text } from '../view-model/view.ts';

// Slack takes 3,000 characters in a field and Teams about 28 KB in a message; no field of ours takes more than 3,000.
const maxLine = 20_000;
const maxValue = 10_000;
const maxWords = 2000;
const maxValues = 100;

/** Returns what to say of a line that is longer than anybody types, or of a form larger than any of ours; it is read no further. */
export function tooMuch(said: Said): Text | undefined {
  if (said.how === 'typed') return said.line.length > maxLine ? say('problem.longLine', { max: maxLine }) : undefined;
  return Object.keys(said.values).length > maxValues ? say('problem.manyValues', { max: maxValues }) : undefined;
}

/** Returns what is wrong with a value that is longer than any field takes, before a field looks at it. */
export function tooLong(value: string): Text | undefined {
  if (value.length > maxValue) return say('problem.long', { max: maxValue, n: value.length });
  const words = wordsIn(value);
  return words > maxWords ? say('problem.manyWords', { max: maxWords, n: words }) : undefined;
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;
