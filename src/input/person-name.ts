import { fold, visible } from '../domain/fold.ts';
import { oneOf, says } from './typed.ts';

const title = new RegExp(`^${oneOf(({ people }) => people.titles)}\\.?\\s+(?=\\S)`, 'i');
const remark = /^(?<name>.*\S)\s*[(（](?<inside>[^()（）]*)[)）]$/su;

/** Returns the name without a title before it: `Ana Silva` for `Dr. Ana Silva`. */
export function withoutTitle(name: string): string {
  const said = visible(name).trim();
  const found = title.exec(said);
  return found ? said.slice(found[0].length) : name;
}

/** Returns the name of an attendee, whether it is marked as a guest's, and what else stands in brackets behind it. */
export function attendeeIn(text: string): { name: string; isGuest: boolean; aside: string | undefined } {
  const { name, inside = '' } = remark.exec(text.trim())?.groups ?? {};
  if (name === undefined) return { name: text.trim(), isGuest: false, aside: undefined };
  const isGuest = says(inside, ({ people }) => people.guest);
  const isNoted = isGuest || says(inside, ({ people }) => people.attending);
  const inner = attendeeIn(name);
  if (isNoted) return { ...inner, isGuest: inner.isGuest || isGuest };
  return { name, isGuest, aside: fold(inside) === '' ? undefined : inside.trim() };
}

/** Returns the names of each line of a pasted list, parted by commas, semicolons or tabs of several scripts. */
export const namesInLine = (line: string): string[] => line.split(/[,;\t、،，；]/).flatMap((name) => name.trim() || []);
