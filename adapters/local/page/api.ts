import type { CommandCard, Said } from '../../../src/ports/call.ts';
import type { DrawnReply, DrawnView } from '../../../src/view-model/draw.ts';
import type { PreviewAsked } from '../preview.ts';
import type { LocalState } from '../state.ts';
import type { LocalWords } from '../words.ts';
import { word } from './words.ts';

export type Answer = DrawnReply & { text: string };
export type Letter = { key: string; channel?: string; at: string; view: DrawnView; text: string };
export type Asked = { from: string; in?: string; key: string; said: Said };

/** An error for the visitor: the server's sentence, or the page's own where the server could not be reached. */
export class Problem extends Error {}

// The answers have the types of the server's own modules, so they are not checked again here.
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

/** A letter's new content. */
export type Update = Omit<Letter, 'at'>;
export type Heard = {
  opened(): void;
  letter(letter: Letter): void;
  update(update: Update): void;
  clock(now: string): void;
};

/** Subscribes to what reaches the account. `opened` is called again after each reconnection, so that what was missed can be fetched. */
export function listen(account: string, heard: Heard): EventSource {
  const source = new EventSource(`/local/inbox?${as(account)}`);
  source.addEventListener('open', () => heard.opened());
  source.addEventListener('letter', (event) => heard.letter(JSON.parse(event.data)));
  source.addEventListener('update', (event) => heard.update(JSON.parse(event.data)));
  source.addEventListener('clock', (event) => heard.clock(JSON.parse(event.data).now));
  return source;
}
