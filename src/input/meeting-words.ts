import { fold, visible } from '../domain/fold.ts';
import { monthCalled } from './calendar-names.ts';
import { oneOf, says } from './typed.ts';

/** How a meeting is meant by words around it: the next one, the last one, one in a month (with whose), or one named by the rest. */
export type MeetingWords =
  | { kind: 'next' | 'last' }
  | { kind: 'month'; month: number; of: string | undefined }
  | { kind: 'named'; as: string };

const article = oneOf(({ meetings }) => meetings.articles);
const noun = oneOf(({ meetings }) => meetings.nouns);
const link = oneOf(({ meetings }) => meetings.links);
const around = new RegExp(
  `^(?:${article} )?(?:(?<before>\\S.*?) )?(?:${noun})(?: (?:${link} )?(?:${article} )?(?<after>\\S.*?))?$`,
);
const bare = new RegExp(`^${article} `);

/** Reads `the June meeting`, `la dernière réunion`, `next`, `réunion du 10 juin`; undefined where the words are none of these. */
export function readMeetingWords(said: string): MeetingWords | undefined {
  const text = fold(visible(said)).replace(/[’ʼ']/g, ' ');
  const found = around.exec(text)?.groups;
  const which = found ? [found.before, found.after].filter((one) => one !== undefined) : [text.replace(bare, '')];
  const isNext = which.length === 0 || which.some((one) => says(one, ({ meetings }) => meetings.next));
  if (isNext) return { kind: 'next' };
  if (which.some((one) => says(one, ({ meetings }) => meetings.last))) return { kind: 'last' };
  const month = which.map(monthIn).find((one) => one !== undefined);
  if (month !== undefined) return { kind: 'month', month, of: which.find((one) => monthIn(one) === undefined) };
  const [only] = which;
  return found && only !== undefined && which.length === 1 ? { kind: 'named', as: only } : undefined;
}

/** The month that a whole word names; short forms only of three letters or more. */
const monthIn = (word: string): number | undefined => (/^\p{L}+\.?$/u.test(word) ? monthCalled(word) : undefined);
