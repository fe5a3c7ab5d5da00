import { words } from '../domain/fold.ts';
import { intents as english } from '../languages/en/typed/intents.ts';
import { intents as french } from '../languages/fr/typed/intents.ts';

/** Returns what a line without a command asks for, such as `hello` or `next meeting`; undefined where it is not known. */
export function readIntent(line: string): string | undefined {
  const said = words(line).join(' ');
  return [...english, ...french].find(([pattern]) => pattern.test(said))?.[1];
}

/** Returns the code of an action item that the line begins with, and the words after it. */
export function readCode(line: string): { code: string; rest: string } | undefined {
  const [, code, rest = ''] =
    /^\s*((?:[a-z]{2,6}-\d{1,4})|(?:(?:wild\/)?\d{1,3}-[a-z]))(?:[\s:,]+(.*?))?[\s.!]*$/isu.exec(line) ?? [];
  return code === undefined ? undefined : { code, rest };
}

/** Whether the words say that something is finished. */
export const saysDone = (text: string): boolean =>
  /^(is |est )?(now )?(done|finished|complete|completed|closed|terminee?|faite?|finie?)$/.test(words(text).join(' '));
