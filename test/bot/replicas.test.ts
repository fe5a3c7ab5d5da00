import { expect, test } from 'vitest';
import { openStore } from '../../db/postgres/open.ts';
import { conversation } from '../conversation.ts';
import { newDatabase, sampled } from '../databases.ts';

/** Bots over one database, as replicas are. */
async function replicas(count: number) {
  const url = await newDatabase(sampled);
  const chats = [await conversation({ store: await openStore(url) })];
  for (let number = 1; number < count; number += 1)
    chats.push(await conversation({ store: await openStore(url), idsFrom: number * 1000 }));
  return chats as [(typeof chats)[0], ...typeof chats];
}

test('two approvals of one request at the same instant on two replicas: one member, one letter', async () => {
  const [one, other = one] = await replicas(2);
  await one.say('newcomer', 'join cio');
  await one.fill('newcomer', {
    ...{ office: 'NP', first: 'Asha', last: 'Rai', position: 'CIO', email: 'asha.rai@office.example' },
  });
  await one.letters('secretariat-1');
  await other.letters('secretariat-2');
  const answers = await Promise.all([one.press('secretariat-1', 'Approve'), other.press('secretariat-2', 'Approve')]);
  expect(answers.filter((answer) => answer.includes('is now a member'))).toHaveLength(1);
  expect(answers.filter((answer) => answer.includes('already approved by Secretariat'))).toHaveLength(1);
  expect(await one.letters('newcomer')).toHaveLength(1);
  expect(await other.say('secretariat-1', 'group cio')).toContain('27 members nominated from 21 Offices');
});

test('the same call given to three replicas at once: one effect, the same answer', async () => {
  const chats = await replicas(3);
  const line = 'actions add cio-network "Said once"';
  const answers = await Promise.all(chats.map((chat) => chat.say('secretariat-1', line, { key: 'envelope 1' })));
  expect(new Set(answers).size).toBe(1);
  const found = await chats[0].say('secretariat-1', 'actions said once');
  expect(found.match(/Said once/g)).toHaveLength(1);
});

test('forty writers on two replicas at once lose nothing', async () => {
  const [one, other = one] = await replicas(2);
  const lines = Array.from({ length: 40 }, (_, index) => `actions add cio-network "Item number ${index}"`);
  await Promise.all(lines.map((line, index) => (index % 2 === 0 ? one : other).say('secretariat-1', line)));
  const codes = await one.store.transaction(({ actionItems }) => actionItems.codes());
  expect(codes.filter((code) => code.startsWith('CIO-'))).toHaveLength(40);
});
