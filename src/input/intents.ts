import { fold, visible } from '../domain/fold.ts';
import { intents as english } from '../languages/en/typed/intents.ts';
import { intents as french } from '../languages/fr/typed/intents.ts';
import { oneOf } from './typed.ts';

/** The command that answers a line, or what else it leads to, such as `thanks`, with the values that it says. */
export type Intent = { command: string; values: Readonly<Record<string, string>> };

// Longer lines are no plain question, and would take long to compare.
const maxLength = 200;
const before = new RegExp(`^(?:${oneOf(({ polite }) => polite.before)} )+`);
const after = new RegExp(`(?: ${oneOf(({ polite }) => polite.after)})+$`);
const table = [...english, ...french].map(
  ([pattern, command, values = {}]) => [new RegExp(`^(?:${pattern})$`), command, values] as const,
);

/** The line folded, without quotes and punctuation but for what stands within codes, days, times and addresses. */
const plain = (line: string): string =>
  fold(visible(line))
    .replace(/[^\p{L}\p{N}/:.@-]+/gu, ' ')
    .replace(/[:.](?=\s|$)/g, ' ')
    .replace(/-(?!\d)(?<!\d-)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Returns what a line without a command asks for; undefined where it is not known. */
export function readIntent(line: string): Intent | undefined {
  if (line.length > maxLength) return undefined;
  const said = plain(line);
  if (said === '') return { command: line.includes('?') ? 'help' : 'hello', values: {} };
  const whole = intentIn(said);
  // What is polite at its end would be taken into the value of an open part.
  if (whole && !whole.isOpen) return whole;
  return intentIn(said.replace(before, '').replace(after, '')) ?? whole;
}

function intentIn(said: string): (Intent & { isOpen: boolean }) | undefined {
  for (const [pattern, command, values] of table) {
    const found = pattern.exec(said);
    if (!found) continue;
    const parts = Object.entries(found.groups ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.replace(/\d$/, ''), value.trim()] as const],
    );
    return { command, values: { ...values, ...Object.fromEntries(parts) }, isOpen: parts.length > 0 };
  }
  return undefined;
}

/** Returns the code of an action item that the line begins with, and the words after it. */
export function readCode(line: string): { code: string; rest: string } | undefined {
  const [, code, rest = ''] =
    /^\s*((?:[a-z]{2,6}-\d{1,4})|(?:(?:wild\/)?\d{1,3}-[a-z]))(?:[\s:,]+(.*?))?[\s.!]*$/isu.exec(line) ?? [];
  return code === undefined ? undefined : { code, rest };
}
