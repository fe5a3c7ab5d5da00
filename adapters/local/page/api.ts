import type { CommandCard, Said } from '../../../src/ports/call.ts';
import type { DrawnReply, DrawnView } from '../../../src/view-model/draw.ts';
import type { PreviewAsked } from '../preview.ts';
import type { LocalState } from '../state.ts';
import type { LocalWords } from '../words.ts';
import { word } from './words.ts';

export type Answer = DrawnReply & { text: string };
export type Letter = { key: string; channel?: string; at: string; view: DrawnView; text: string };
export type Asked = { from: string; in?: string; key: string; said: Said };

/** The server's own sentence about what went wrong, or ours where it could not be reached. */
export class Problem extends Error {}

// The answers are typed by the very modules that make them on the server, so they are taken at their word.
async function ask<Answered>(path: string, body?: unknown): Promise<Answered> {
  const response = await reach(path, body);
  const answered = await response.json();
  if (!response.ok) throw new Problem(answered.problem);
  return answered;
}

async function reach(path: string, body: unknown): Promise<Response> {
  try {
    if (body === undefined) return await fetch(path);
    return await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch (cause) {
    throw new Problem(word('local.unreachable'), { cause });
  }
}

export const postPreview = <Sent>(asked: PreviewAsked): Promise<Sent> => ask('/local/previews', asked);

const as = (account: string): string => `as=${encodeURIComponent(account)}`;

export const getState = (): Promise<LocalState> => ask('/local/state');
export const getWords = (): Promise<Record<string, LocalWords>> => ask('/local/words');
export const getCommands = (account: string): Promise<CommandCard[]> => ask(`/local/commands?${as(account)}`);
export const getInbox = (account: string): Promise<Letter[]> => ask(`/local/inbox?${as(account)}`);
export const postCall = (asked: Asked): Promise<Answer> => ask('/local/calls', asked);
export const postClock = (move: { advance: string } | { to: string }): Promise<{ now: string }> =>
  ask('/local/clock', move);

/** A letter as it now shows, in the place of what was sent. */
export type Update = Omit<Letter, 'at'>;
export type Heard = {
  opened(): void;
  letter(letter: Letter): void;
  update(update: Update): void;
  clock(now: string): void;
};

/** What reaches the account from now on, live. `opened` comes again after every break, for what was missed meanwhile. */
export function listen(account: string, heard: Heard): EventSource {
  const source = new EventSource(`/local/inbox?${as(account)}`);
  source.addEventListener('open', () => heard.opened());
  source.addEventListener('letter', (event) => heard.letter(JSON.parse(event.data)));
  source.addEventListener('update', (event) => heard.update(JSON.parse(event.data)));
  source.addEventListener('clock', (event) => heard.clock(JSON.parse(event.data).now));
  return source;
}
