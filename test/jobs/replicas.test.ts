import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../db/postgres/open.ts';
import { emptyDatabase } from '../databases.ts';
import { startPostgres } from '../postgres.ts';
import { fillOutbox } from './outbox/fill.ts';
import type { Message } from './outbox/platform.ts';
import { sendByReplicas } from './outbox/replicas.ts';

const letters = 300;
const people = 30;
const kills = 10;
const workspaces = ['T1', 'T2', 'T3'];
const resentLine = 'Sent again after an interruption; you may have had it already.';

async function filled(url: string): Promise<string> {
  await fillOutbox(url, { letters, people, workspaces });
  return url;
}

function seedOf(name: string): number {
  const seed = Number(process.env.SEED ?? Date.now() % 1e6);
  console.log(`replicas, ${name}: SEED=${seed}`);
  return seed;
}

/** Nothing is lost, each person's letters came in their order, and the store knows the last message of each. */
async function expectAllThere(messages: readonly Message[], url: string): Promise<void> {
  const first = messages.filter(({ key }, index) => messages.findIndex((one) => one.key === key) === index);
  expect(first).toHaveLength(letters);
  for (let n = 0; n < people; n += 1) {
    const keys = first.filter(({ to }) => to.endsWith(` U${n}`)).map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
  }
  const store = await openStore(url);
  expect(await store.transaction(({ outbox }) => outbox.counts())).toEqual({
    ...{ waiting: 0, sending: 0, failed: 0 },
    sent: letters,
  });
  await store.close();
}

/** Kills a replica each time so many more messages stand there. */
const killing = (count: number, kill: () => void): void => {
  if (count % Math.floor(letters / (kills + 1)) === 0 && count / Math.floor(letters / (kills + 1)) <= kills) kill();
};

test('three replicas, ten of them killed: nothing is lost, and what can be read back comes once', async () => {
  const url = await filled(await emptyDatabase());
  const seed = seedOf('with read-back');
  const messages = await sendByReplicas({ url, replicas: 3, canReadBack: true, seed }, killing);
  await expectAllThere(messages, url);
  expect(messages).toHaveLength(letters);
});

test('where it cannot be read back, at most one marked repeat for each kill and workspace', async () => {
  const url = await filled(await emptyDatabase());
  const seed = seedOf('without read-back');
  const messages = await sendByReplicas({ url, replicas: 3, canReadBack: false, seed }, killing);
  await expectAllThere(messages, url);
  const repeats = messages.filter(({ key }, index) => messages.findIndex((one) => one.key === key) !== index);
  expect(repeats.length).toBeLessThanOrEqual(kills * workspaces.length);
  expect(repeats.filter(({ text }) => !text.includes(resentLine))).toEqual([]);
});

test('the server stopped and started while three replicas send: nothing is lost, nothing comes twice', async () => {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.end());
  const url = await filled(await postgres.database());
  let restarted: Promise<void> | undefined;
  const seed = seedOf('server restarted');
  const sending = { url, replicas: 3, canReadBack: true, seed, isQuiet: true };
  const messages = await sendByReplicas(sending, (count) => {
    if (count === 100) restarted = postgres.stop('SIGQUIT').then(() => postgres.start());
  });
  await restarted;
  await expectAllThere(messages, url);
  expect(messages).toHaveLength(letters);
});
