import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

const ask = 'join cio NP "Chief Information Officer" --email asha@office.example';

test('a request that waits a week is shown to its holder again, and after two it goes to the secretariat', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'focal confirm NP "CIO of CH"');
  await chat.say('newcomer', ask);
  await chat.letters('ch-cio');
  await chat.letters('secretariat-1');
  await chat.later('P6D');
  expect(await chat.letters('ch-cio')).toEqual([]);
  await chat.later('P2D');
  const [reminded = '', ...more] = await chat.letters('ch-cio');
  expect(more).toEqual([]);
  expect(reminded).toContain('Still waiting: ');
  expect(reminded).toContain('[Approve] [Decline]');
  await chat.later('P7D');
  expect((await chat.letters('secretariat-1')).join('\n')).toContain(
    'CIO of CH has not decided on this request within two weeks, so it comes to the secretariat.',
  );
  expect((await chat.letters('newcomer')).join('\n')).toContain('Your request is with the secretariat now');
  expect(await chat.say('newcomer', ask)).toContain('already with the secretariat');
});

test('ten days before a meeting without a status update, and three days before one without a link, its leaders are told', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of CH"');
  await chat.until('2026-06-06T12:00:00Z');
  await chat.letters('ch-cio');
  await chat.until('2026-06-08T12:00:00Z');
  const beforeFirst = (await chat.letters('ch-cio')).join('\n');
  expect(beforeFirst).toContain('has no link or place yet');
  expect(beforeFirst).not.toContain('no status update');
  await chat.until('2026-08-31T12:00:00Z');
  expect((await chat.letters('ch-cio')).join('\n')).toContain(
    'The CIO Network meets on Wednesday, 9 September 2026 at 13:00 (Geneva), and has posted no status update since it last met.\nSince the last update: 1 meeting held, 0 new members.',
  );
});

test('a group without a chair has its missing minutes asked of the secretariat; posted ones are not asked for', async () => {
  const chat = await conversation();
  await chat.until('2026-06-10T13:00:00Z');
  await chat.letters('secretariat-1');
  await chat.until('2026-06-13T12:00:00Z');
  const asked = (await chat.letters('secretariat-1')).join('\n');
  expect(asked).toContain('CIO Network, Wednesday, 10 June 2026 at 13:00 (Geneva), has no minutes yet.');
  await chat.say('secretariat-1', 'minutes write ai');
  await chat.until('2026-06-19T12:00:00Z');
  expect(
    (await chat.letters('secretariat-1')).filter((text) => text.includes('CIO Network') && text.includes('no minutes')),
  ).toEqual([]);
});
