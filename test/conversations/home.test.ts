import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

test('home is what concerns its reader: a member’s next meeting to answer, meetings, action items, groups, profile', async () => {
  const chat = await conversation();
  const home = await chat.say('ch-cio', 'home');
  const parts = [
    'What concerns you',
    'CIO Network',
    'Your answer: none yet',
    '[Yes] [Maybe] [No]',
    'Groups',
    'E-mail: ',
  ];
  const found = parts.map((part) => home.indexOf(part));
  expect(found).toEqual([...found].sort((one, other) => one - other));
  expect(found).not.toContain(-1);
  expect(home).not.toContain('[Approve]');
  expect(await chat.press('ch-cio', 'Yes')).toContain('coming');
  expect(await chat.say('ch-cio', 'home')).toContain('Your answer: yes');
});

test('what a person may not ask is left out: a newcomer has groups to join, the secretariat requests to decide', async () => {
  const chat = await conversation();
  const newcomer = await chat.say('newcomer', 'home');
  expect(newcomer).toContain('[Join]');
  expect(newcomer).not.toContain('Only members of a group');
  await chat.say('newcomer', 'join ai NP --first New --last Person --position CIO --email new@office.example');
  expect(await chat.say('secretariat-1', 'home')).toContain('New Person');
  expect(await chat.say('gb-cio', 'home')).not.toContain('New Person');
});
