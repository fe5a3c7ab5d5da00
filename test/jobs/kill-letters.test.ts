import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { compiled, folder } from '../running.ts';
import { fillOutbox } from './outbox/fill.ts';
import { sendUnderKills } from './outbox/killing.ts';
import type { Message } from './outbox/platform.ts';

const script = new URL('./outbox/sender.ts', import.meta.url).pathname;
const kills = 10;
const letters = 300;
const workspaces = ['T1', 'T2'];
const people = 30;
const resentLine = 'Sent again after an interruption; you may have had it already.';

/** A store in a file in which `letters` letters wait. */
async function waiting(): Promise<string> {
  const file = join(folder(), 'wild.db');
  await fillOutbox(file, { letters, people, workspaces });
  return file;
}

/** Sends it all, the sender being killed ten times and started again, and returns what stands on the platform. */
async function underKills(file: string, canReadBack: boolean, seed: number): Promise<Message[]> {
  const begun = String(Date.now());
  const words = (platform: string) => [file, platform, canReadBack ? 'yes' : 'no', begun];
  const sent = await sendUnderKills({ script, words, compiled }, kills, seed);
  const killed = { code: null, signal: 'SIGKILL' };
  expect(sent.ends).toEqual([...Array.from({ length: kills }, () => killed), { code: 0, signal: null }]);
  return sent.messages;
}

const firstOfEach = (messages: readonly Message[]): Message[] =>
  messages.filter(({ key }, index) => messages.findIndex((one) => one.key === key) === index);

function seedOf(name: string): number {
  const seed = Number(process.env.SEED ?? Date.now() % 1e6);
  console.log(`kill -9, ${name}: SEED=${seed}`);
  return seed;
}

/** Whatever was killed: nothing is lost, each person's letters come in their order, and the store knows what was sent. */
function expectAllThere(messages: readonly Message[], file: string): void {
  const first = firstOfEach(messages);
  expect(first).toHaveLength(letters);
  for (let n = 0; n < people; n += 1) {
    const keys = first.filter(({ to }) => to.endsWith(` U${n}`)).map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
  }
  const sqlite = new Sqlite(file, { readonly: true });
  const rows = sqlite.prepare('select id, state, message_id from deliveries').raw().all();
  sqlite.close();
  const last = new Map(messages.map(({ key, id }) => [key, id]));
  expect(new Set(rows)).toEqual(new Set([...last].map(([key, id]) => [key, 'sent', id])));
}

test('killed ten times while sending to a platform that can be read back: nothing is lost, nothing comes twice', async () => {
  const file = await waiting();
  const messages = await underKills(file, true, seedOf('with read-back'));
  expectAllThere(messages, file);
  expect(messages).toHaveLength(letters);
  expect(messages.filter(({ text }) => text.includes(resentLine))).toEqual([]);
});

test('where it cannot be read back: nothing is lost, and a repeat (one at most for a kill and a workspace) says that it is one', async () => {
  const file = await waiting();
  const messages = await underKills(file, false, seedOf('without read-back'));
  expectAllThere(messages, file);
  const first = new Set(firstOfEach(messages));
  const repeats = messages.filter((message) => !first.has(message));
  expect(repeats.length).toBeLessThanOrEqual(kills * workspaces.length);
  expect(repeats.filter(({ text }) => !text.includes(resentLine))).toEqual([]);
  expect(messages.filter(({ resent, text }) => resent !== text.includes(resentLine))).toEqual([]);
  const sqlite = new Sqlite(file, { readonly: true });
  const known = sqlite.prepare('select id from deliveries where resent = 1').pluck().all();
  sqlite.close();
  expect(new Set(known)).toEqual(new Set(messages.filter(({ resent }) => resent).map(({ key }) => key)));
  console.log(`${repeats.length} repeats in ${kills} kills`);
});
