import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, post, ready, start } from '../../running.ts';
import { type Card, openConnector } from './connector.ts';
import { wordsOf } from './workspace.ts';

const resentLine = 'Sent again after an interruption; you may have had it already.';
const program = { PORT: '0', TEAMS_SKIP_AUTH: '1', LOCAL_WORKSPACE: 'on', LOG_LEVEL: 'silent' };

test('killed after Teams took a reminder and before that was written down: one repeat, which says so, and the ledger knows', async () => {
  const connector = await openConnector();
  const settings = { ...program, DATABASE_URL: join(folder(), 'wild.db') };
  const child = start(settings);
  const address = await ready(child);
  const typed = (at: string, line: string) =>
    post(at, '/local/calls', { from: 'secretariat-1', said: { how: 'typed', line } });
  await typed(address, 'members add cio CH "Ana Ray" --email 29:ana@office.example');
  const said = {
    type: 'message',
    id: 'activity-1',
    text: 'meetings',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: '29:ana', name: 'Ana Ray', aadObjectId: 'ana' },
    recipient: { id: '28:bot', name: 'WILD Bot' },
    conversation: { id: 'a:ana', conversationType: 'personal', tenantId: 'tenant' },
    channelData: { tenant: { id: 'tenant' } },
    localTimezone: 'Europe/Zurich',
  };
  const hear = async (at: string, activity = said) =>
    (
      await fetch(`${at}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      })
    ).status;
  expect(await hear(address)).toBe(200);

  // Her welcome, which has waited for her first message, goes first.
  await post(address, '/local/clock', { advance: 'PT1M' });
  connector.fails('hang');
  const taken = connector.nextAsked();
  const dead = once(child, 'close');
  const before = connector.asked.length;
  // Two weeks before the meeting of 10 June: the reminder goes out, Teams takes it, and nobody hears of that.
  const moving = post(address, '/local/clock', { to: '2026-05-27T12:00:00Z' }).catch(() => undefined);
  await taken;
  child.kill('SIGKILL');
  await dead;
  await moving;

  const again = start(settings);
  const later = await ready(again);
  await post(later, '/local/clock', { advance: 'PT10M' });
  await post(later, '/local/clock', { advance: 'P1D' });
  const sent = connector.asked
    .slice(before)
    .flatMap(({ body }): Card[] => (body.attachments?.[0] ? [body.attachments[0].content] : []))
    .map(wordsOf);
  expect(sent).toHaveLength(2);
  const [first = '', second = ''] = sent;
  expect(first).toContain('CIO Network');
  expect(first).not.toContain(resentLine);
  expect(second).toContain(resentLine);
  expect(second.replace(`\n${resentLine}`, '')).toBe(first);
  const ledger = await typed(later, 'ledger cio-network --person "Ana Ray"');
  expect(JSON.stringify(ledger.body)).toContain('again after an interruption');

  // What was answered before the program was stopped is not answered again by the next, though Teams brings it again.
  const other = { ...said, id: 'activity-2' };
  expect(await hear(later, other)).toBe(200);
  again.kill('SIGTERM');
  await once(again, 'close');
  const third = start(settings);
  const last = await ready(third);
  const count = connector.asked.length;
  expect(await hear(last, other)).toBe(200);
  expect(connector.asked).toHaveLength(count);
  expect(await hear(last, { ...other, id: 'activity-3' })).toBe(200);
  expect(connector.asked).toHaveLength(count + 1);
});
