import { expect, onTestFinished, test } from 'vitest';
import { createBot } from '../../src/bot/bot.ts';
import { commands } from '../../src/commands/index.ts';
import type { Account } from '../../src/domain/person.ts';
import { network } from '../conversation.ts';
import { networkStore } from '../stores.ts';

async function paced() {
  const now = Temporal.Instant.from('2026-04-16T15:00:00Z');
  const store = await networkStore({ now, network, people: true });
  onTestFinished(() => store.close());
  let ms = 0;
  let ids = 0;
  const bot = createBot({
    store,
    clock: { now: () => now },
    commands,
    network,
    newId: (prefix) => `${prefix}_${++ids}`,
    isSecretariat: () => true,
    nowMs: () => ms,
    onFault: (_, error) => {
      throw error;
    },
  });
  const account = (platform: Account['platform'], id: string): Account => ({ platform, workspace: 'T1', id });
  /** How many of so many calls are answered. */
  async function answered(from: Account, count: number, key?: string): Promise<number> {
    let all = 0;
    for (let n = 0; n < count; n += 1) {
      const call = { from, said: { how: 'typed' as const, line: 'health' }, ...(key === undefined ? {} : { key }) };
      const { reply } = await bot.handle(call);
      if (!JSON.stringify(reply).includes('refusal.pace')) all += 1;
    }
    return all;
  }
  const wait = (milliseconds: number) => {
    ms += milliseconds;
  };
  return { bot, account, answered, wait };
}

test.each(['slack', 'teams'] as const)(
  'on %s a person is answered 60 times at once and twice a second after',
  async (platform) => {
    const { account, answered, wait } = await paced();
    const [ana, ben] = [account(platform, 'ana'), account(platform, 'ben')];
    expect(await answered(ana, 70)).toBe(60);
    expect(await answered(ben, 10)).toBe(10);
    wait(5000);
    expect(await answered(ana, 20)).toBe(10);
    wait(3_600_000);
    expect(await answered(ana, 70)).toBe(60);
  },
);

test.each(['local', 'shell'] as const)('on %s nobody is held up', async (platform) => {
  const { account, answered } = await paced();
  expect(await answered(account(platform, 'ana'), 100)).toBe(100);
});

test('what was answered under a key comes back however many calls there were, and what was held up is done later', async () => {
  const { bot, account, answered, wait } = await paced();
  const from = account('slack', 'ana');
  const add = { from, key: 'k1', said: { how: 'typed' as const, line: 'actions add cio Draft it' } };
  const first = await bot.handle(add);
  expect(await answered(from, 70)).toBe(59);
  expect((await bot.handle(add)).reply).toEqual(first.reply);
  const held = { ...add, key: 'k2' };
  expect(await bot.handle(held)).toMatchObject({ refused: true });
  wait(1000);
  expect((await bot.handle(held)).refused).toBeUndefined();
});
