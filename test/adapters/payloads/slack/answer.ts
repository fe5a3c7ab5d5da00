import type { Sample } from '../sample.ts';
import { pages } from './ids.ts';

export type Answered = { readonly ok: boolean; readonly [key: string]: unknown };

/** The answer of a method of the Web API; the SDK's types of answers are made from such as these. */
export const answer = (method: string, payload: Answered): Sample => ({
  kind: method,
  payload,
  source: pages.method(method),
});

/** The SDK's types of answers know nothing of null, of newer keys inside, nor of maps: here these keys hold anything. */
export type Loose<Answer, Key extends keyof Answer> = Omit<Answer, Key> & { [Name in Key]?: unknown };
