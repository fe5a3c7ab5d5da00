import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

const many = (word: string, count: number) => Array.from({ length: count }, () => word).join(' ');

test('a look-up of 20,000 words is answered at once', async () => {
  const chat = await conversation();
  const begun = performance.now();
  const said = await chat.call('ch-cio', { how: 'submitted', command: 'whois', values: { person: many('a', 20_000) } });
  expect(said).toContain('characters');
  expect(performance.now() - begun).toBeLessThan(500);
});

test.each(['whois', 'group', 'minutes', 'actions show', 'calendar'])(
  'a name of more than ten words is no name: %s',
  async (command) => {
    const chat = await conversation();
    const answer = await chat.say('ch-cio', `${command} "${many('cio', 11)}"`);
    expect(answer).not.toMatch(/Did you mean|could be more than one/);
  },
);

test('a typed line is at most 20,000 characters, and a value at most 10,000 and 2,000 words', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', `help ${'x'.repeat(20_000)}`)).toContain('Please keep a message to 20000 characters');
  const submitted = (place: string) =>
    chat.call('secretariat-1', { how: 'submitted', command: 'meetings place', values: { meeting: 'cio', place } });
  expect(await submitted('x'.repeat(10_001))).toContain('to 10000 characters');
  expect(await submitted(many('x', 2001))).toContain('to 2000 words');
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('--%s is no flag', async (flag) => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', `whois me --${flag} x`)).toMatch(new RegExp(`has no .*${flag}|${flag}`, 'i'));
  expect(await chat.say('ch-cio', `whois me --${flag} x`)).not.toContain('CIO of CH');
});

test('attendees and action items of minutes are at most 100 lines, each of which is looked up or made', async () => {
  const chat = await conversation();
  const lines = (count: number) => Array.from({ length: count }, (_, n) => `x${n}`).join('\n');
  for (const field of ['present', 'items']) {
    const write = (count: number) =>
      chat.call('secretariat-1', {
        how: 'submitted',
        command: 'minutes write',
        values: { meeting: 'cio', over: '0', [field]: lines(count) },
      });
    expect(await write(101)).toContain('Please keep this to 100 lines; it has 101.');
    expect(await write(100)).not.toContain('100 lines');
  }
});
