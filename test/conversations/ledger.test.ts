import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

test('the ledger shows every message’s recipient, its time, or why it was not sent', async () => {
  const chat = await conversation();
  await chat.say('us-cio', 'meetings answer cio no');
  expect(await chat.say('secretariat-1', 'ledger cio')).toContain('108 planned, 0 sent, 0 skipped, 0 failed');
  await chat.until('2026-05-28T00:00:00Z');
  expect(await chat.say('secretariat-1', 'ledger cio')).toMatchInlineSnapshot(`
    "Message log: CIO Network
    81 planned, 26 sent, 1 skipped, 0 failed
    • cio-network · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva)
    • CIO of BR · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva)
    • CIO of CH · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva)
    • CTO of CH · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva)
    • CIO of CN · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva)
    • CIO of EG · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva)
    • CIO of EP · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva)
    • CTO of EP · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva)
    • CIO of ES · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva)
    • CIO of FI · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva)
    1–10 of 108
    [Show more]
    [planned] [sent] [skipped] [See the meeting] [Preview messages]"
  `);
  expect(await chat.press('secretariat-1', 'Show more')).toContain('11–20 of 108');
  expect(await chat.say('secretariat-1', 'ledger cio skipped')).toMatchInlineSnapshot(`
    "Message log: CIO Network
    81 planned, 26 sent, 1 skipped, 0 failed
    • CIO of US · reminder, 14 days before — not sent (answered no), was due Wednesday, 27 May 2026 at 14:00 (Geneva)
    [planned] [sent] [See the meeting] [Preview messages]"
  `);
  expect(await chat.say('secretariat-1', 'ledger cio failed')).toContain('The message log has nothing of this kind.');
});

test('a moved meeting shows what was withdrawn and its news; one letter about several says so', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'remind group cio 14d');
  await chat.say('secretariat-1', 'meetings schedule cio-network 2026-06-17 15:00 --title Extra');
  await chat.press('secretariat-1', 'Confirm');
  await chat.later('PT1H');
  await chat.jump('2026-06-08T12:00:00Z');
  expect(await chat.say('secretariat-1', 'ledger cio sent')).toContain(
    'CIO of CH · reminder, 3 days before, together with other meetings — sent Monday, 8 June 2026 at 14:00 (Geneva)',
  );
  await chat.say('secretariat-1', 'meetings move cio 2026-06-24 13:00');
  await chat.press('secretariat-1', 'Confirm');
  await chat.later('PT1H');
  expect(
    await chat.say('secretariat-1', 'ledger series_cio-network_2026-06-10 --person "CIO of CH"'),
  ).toMatchInlineSnapshot(`
    "Message log: CIO Network
    4 planned, 2 sent, 3 skipped, 0 failed
    • CIO of CH · reminder, 14 days before — not sent (a later reminder was due as well), was due Wednesday, 27 May 2026 at 13:00 (Geneva)
    • CIO of CH · reminder, 3 days before, together with other meetings — sent Monday, 8 June 2026 at 14:00 (Geneva)
    • CIO of CH · Moved: CIO Network — sent Monday, 8 June 2026 at 14:05 (Geneva)
    • CIO of CH · reminder, 1 day before — not sent (the meeting was moved), was due Tuesday, 9 June 2026 at 13:00 (Geneva)
    • CIO of CH · reminder, 1 hour before — not sent (the meeting was moved), was due Wednesday, 10 June 2026 at 12:00 (Geneva)
    • CIO of CH · reminder, 14 days before — planned for Wednesday, 10 June 2026 at 13:00 (Geneva)
    • CIO of CH · reminder, 3 days before — planned for Friday, 19 June 2026 at 13:00 (Geneva)
    • CIO of CH · reminder, 1 day before — planned for Tuesday, 23 June 2026 at 13:00 (Geneva)
    • CIO of CH · reminder, 1 hour before — planned for Wednesday, 24 June 2026 at 12:00 (Geneva)
    [planned] [sent] [skipped] [See the meeting] [Preview messages]"
  `);
});

test('who has no account, what is on its way, and what was skipped after a downtime', async () => {
  const chat = await conversation();
  await chat.jump('2026-06-10T12:00:00Z');
  expect(await chat.say('secretariat-1', 'ledger series_cio-network_2026-06-10')).toContain(
    'reminder, 14 days before — not sent (the meeting had started)',
  );
  expect(await chat.say('ch-cio', 'ledger cio')).toContain('Only the chair or a vice-chair of a group');
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of FR"');
  expect(await chat.say('fr-cio', 'ledger series_cio-network_2026-06-10')).toContain(
    '0 prévu, 0 envoyé, 108 omis, 0 échoué',
  );
});

test('the secretariat has what failed sent again, and nobody else', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'ledger retry')).toContain(
    'There is no failed message of the last 30 days that would still be of use.',
  );
  await chat.store.transaction(async ({ outbox }) => {
    const now = chat.now();
    const destination = { platform: 'local', workspace: 'local', kind: 'person', id: 'ch-cio' } as const;
    await outbox.put({ key: 'news:1', to: { kind: 'person', id: 'p_ch-cio' }, view: { body: [] }, at: now });
    await outbox.address('news:1', [{ destination, readerId: 'p_ch-cio' }], now);
    await outbox.claim(destination, now, now.add({ minutes: 2 }));
    await outbox.fail('news:1#1', 'the platform was down for a week');
  });
  expect(await chat.say('secretariat-1', 'health')).toContain('1 failed');
  expect(await chat.say('ch-cio', 'ledger retry')).toContain('Only the secretariat can do that');
  expect(await chat.say('secretariat-1', 'ledger retry cio')).toContain('There is no failed message');
  expect(await chat.say('secretariat-1', 'ledger retry')).toContain('1 message is being sent again.');
  await chat.later('PT1M');
  expect(await chat.say('secretariat-1', 'health')).toContain('0 failed');
});
