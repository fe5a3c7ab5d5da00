import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../../running.ts';
import { openTeams } from './workspace.ts';

test('what was answered before a restart is not answered again after it; what failed is', async () => {
  const database = join(folder(), 'wild.db');
  const before = await openTeams({ database });
  const { connector } = before;
  const said = before.activity('ana', { text: 'groups' });
  expect((await before.post(said)).status).toBe(200);
  const lost = before.activity('ana', { text: 'help' });
  connector.fails({ status: 403, body: { error: { code: 'NotEnoughPermissions' } } });
  expect((await before.post(lost)).status).toBe(500);
  await before.close();
  const after = await openTeams({ database, connector });
  const count = connector.asked.length;
  expect((await after.post(said)).status).toBe(200);
  expect(connector.asked).toHaveLength(count);
  expect((await after.post(lost)).status).toBe(200);
  expect(connector.asked).toHaveLength(count + 1);
  const elsewhere = { ...said, conversation: { ...said.conversation, id: 'a:other' } };
  expect((await after.post(elsewhere)).status).toBe(200);
  expect(connector.asked).toHaveLength(count + 2);
});

test('what was answered is written down at once, and no other replica answers it again', async () => {
  const database = join(folder(), 'wild.db');
  const one = await openTeams({ database });
  const { connector } = one;
  const other = await openTeams({ database, connector });
  const said = ['groups', 'help', 'meetings'].map((text) => one.activity('ana', { text }));
  for (const each of said) expect((await one.post(each)).status).toBe(200);
  await one.close();
  const count = connector.asked.length;
  for (const each of said) expect((await other.post(each)).status).toBe(200);
  expect(connector.asked).toHaveLength(count);
});

test('a form that is sent again after a restart does nothing twice, and gets the answer that the first one got', async () => {
  const database = join(folder(), 'wild.db');
  const before = await openTeams({ database });
  const { connector } = before;
  await before.say('ana', 'help');
  const values = {
    ...{ 'input.group': 'cio-network', 'input.office': 'NP', 'input.first': 'Ana', 'input.last': 'Ray' },
    ...{ 'input.position': 'CIO', 'input.email': 'ana@office.example' },
  };
  const data = { ...values, wild: { how: 'submitted', command: 'join', values: {} } };
  const sent = before.activity('ana', { type: 'invoke', name: 'task/submit', value: { data } });
  const first = await before.post(sent);
  expect(JSON.stringify(first.body)).toContain('is with the secretariat');
  await before.close();
  const after = await openTeams({ database, connector });
  expect(await after.post(sent)).toEqual(first);
  const again = { ...sent, id: 'another' };
  expect(JSON.stringify((await after.post(again)).body)).not.toBe(JSON.stringify(first.body));
  expect(await after.store.transaction((tables) => tables.joinRequests.pending())).toHaveLength(1);
});
