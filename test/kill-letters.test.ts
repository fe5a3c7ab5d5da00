import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../db/open.ts';
import { now, person } from './db-samples.ts';
import { type Message, openPlatform, randomFrom } from './outbox/platform.ts';
import { folder } from './running.ts';

const sender = new URL('./outbox/sender.ts', import.meta.url).pathname;
const kills = 10;
const letters = 300;
const workspaces = ['T1', 'T2'];
const people = 30;
const resentLine = 'Sent again after an interruption; you may have had it already.';

/** A store in a file in which `letters` letters wait, for people of two workspaces in turn. */
async function waiting(): Promise<string> {
  const file = join(folder(), 'wild.db');
  const store = openStore(file);
  await store.transaction(async (tables) => {
    for (let n = 0; n < people; n += 1) {
      await tables.people.save(person(`p${n}`));
      await tables.people.addAccount(`p${n}`, { platform: 'slack', workspace: workspaces[n % 2] ?? '', id: `U${n}` });
    }
    for (let n = 0; n < letters; n += 1) {
      const key = `letter ${String(n).padStart(3, '0')}`;
      const view = { body: [{ kind: 'text' as const, text: key }] };
      await tables.outbox.put({ key, to: { kind: 'person', id: `p${n % people}` }, view, at: now });
    }
  });
  await store.close();
  return file;
}

/** Sends it all, the sender being killed ten times and started again, and gives what stands on the platform. */
async function sendUnderKills(file: string, canReadBack: boolean, seed: number): Promise<Message[]> {
  const random = randomFrom(seed);
  const platform = await openPlatform(random, 6);
  onTestFinished(() => platform.close());
  const words = [file, platform.url, canReadBack ? 'yes' : 'no', String(Date.now())];
  const spare = (): ChildProcess => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', sender, ...words], {
      stdio: ['pipe', 'ignore', 'inherit'],
      env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: join(dirname(file), 'compiled') },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  };
  let next = spare();
  for (let round = 0; round <= kills; round += 1) {
    const child = next;
    child.stdin?.end('go');
    if (round < kills) next = spare();
    // Some while before the answer is heard, some before it is written down, some after.
    const last = platform.messages.length + 1 + Math.floor(random() * 24);
    const wait = random() * 8;
    platform.onMessage((count) => {
      if (round < kills && count === last) setTimeout(() => child.kill('SIGKILL'), wait);
    });
    const [code, signal] = await once(child, 'close');
    expect({ code, signal }).toEqual(round < kills ? { code: null, signal: 'SIGKILL' } : { code: 0, signal: null });
  }
  return platform.messages;
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
  const messages = await sendUnderKills(file, true, seedOf('with read-back'));
  expectAllThere(messages, file);
  expect(messages).toHaveLength(letters);
  expect(messages.filter(({ text }) => text.includes(resentLine))).toEqual([]);
});

test('where it cannot be read back: nothing is lost, and a repeat (one at most for a kill and a workspace) says that it is one', async () => {
  const file = await waiting();
  const messages = await sendUnderKills(file, false, seedOf('without read-back'));
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
