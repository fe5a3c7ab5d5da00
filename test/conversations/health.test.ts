import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

test('the secretariat sees the rounds, what is due, the clock, backups and since when nothing was missed', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'health')).toMatchInlineSnapshot(`
    "Health
    Last check: Thursday, 16 April 2026 at 17:00 (Geneva)
    Next due: Wednesday, 27 May 2026 at 13:00 (Geneva)
    Messages: 0 on their way, 0 failed
    Clock: correct
    Last backup: none yet; an operator makes one with npm run wild -- backup FILE
    Nothing missed since: Thursday, 16 April 2026 at 17:00 (Geneva)"
  `);
  expect(await chat.say('ch-cio', 'health')).toContain('Only the secretariat can do that');
});

test('a downtime, a missed meeting, a clock that went back and a backup show', async () => {
  const chat = await conversation();
  await chat.store.transaction(async ({ settings }) => {
    await settings.set('backup.first', '2026-04-01T00:00:00Z');
    await settings.set('backup.last', '2026-04-15T22:00:00Z');
  });
  await chat.jump('2026-06-10T12:00:00Z');
  const seen = await chat.say('secretariat-1', 'health');
  expect(seen).toContain('Nothing missed since: Wednesday, 10 June 2026 at 12:00 (Geneva)');
  expect(seen).toContain('Last backup: Thursday, 16 April 2026 at 00:00 (Geneva)');
  await chat.say('ch-cio', 'remind me 3d');
  await chat.jump('2026-06-10T11:15:00Z');
  expect(await chat.say('secretariat-1', 'health')).toContain('Clock: 45 minutes behind the newest entry');
});

test('a round that is late is said to be', async () => {
  const chat = await conversation();
  await chat.store.transaction(({ settings }) => settings.set('jobs.at', '2026-04-16T14:00:00Z'));
  expect(await chat.say('secretariat-1', 'health')).toContain('late: it should be less than ten minutes ago');
});
