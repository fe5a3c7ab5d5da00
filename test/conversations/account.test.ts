import { expect, test } from 'vitest';
import { conversation, local } from '../conversation.ts';

test('a person with two accounts is written to once, at the one they prefer', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'profile account local')).toContain('You have one account here');
  await chat.store.transaction(({ people }) => people.addAccount('p_ch-cio', local('second')));
  await chat.until('2026-05-27T11:00:00Z');
  expect(await chat.letters('ch-cio')).toHaveLength(1);
  expect(await chat.say('ch-cio', 'profile account')).toContain(
    'Account *: (Local workspace, local: ch-cio, Local workspace, local: second)',
  );
  expect(await chat.fill('ch-cio', { account: 'local:local:second' })).toBe(
    'Noted: you will be written to at Local workspace, local: second.\n[My profile]',
  );
  await chat.until('2026-06-09T11:00:00Z');
  expect(await chat.letters('ch-cio')).toEqual([]);
  expect(await chat.letters('second')).toHaveLength(2);
  expect(await chat.say('second', 'profile account ch-cio')).toContain('local: ch-cio.');
  expect(await chat.say('second', 'profile account elsewhere')).toContain('You have no account called “elsewhere”.');
});

test('in French', async () => {
  const chat = await conversation();
  expect(await chat.say('fr-cio', 'profile account local')).toContain('Vous n’avez qu’un compte ici');
});
