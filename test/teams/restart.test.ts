import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../running.ts';
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
