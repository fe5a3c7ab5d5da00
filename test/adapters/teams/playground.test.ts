import { expect, test } from 'vitest';
import { post } from '../../running.ts';
import { alex, megan, openPlayground, pressOf } from './client.ts';
import { actionOf, wordsOf } from './workspace.ts';

test('in Microsoft’s own client: join, approval by another, welcome, reminder when the clock moves, an answer with one press', async () => {
  const { bot, config, hears, say, press } = await openPlayground();
  const group = config.groupChats[0]?.id ?? '';

  await say(alex, '/wild join cio NP "Chief Information Officer"');
  await hears('Your request to join the CIO Network for ');

  // This client types for Alex alone; the one who presses may be another.
  await say(alex, 'requests', group);
  const refused = await hears('or the secretariat, can do that', group);
  const requests = await press(megan, refused, pressOf('requests'));
  expect(wordsOf(requests)).toContain('Alex Wilber');
  const review = await press(megan, refused, actionOf(requests, 'Review'));
  const approved = await press(megan, refused, actionOf(review, 'Approve'));
  expect(wordsOf(approved)).toContain('is now a member of the CIO Network');

  const welcome = await hears('Welcome to the CIO Network');
  expect(welcome.action).toBe('createMessage');
  expect(wordsOf(welcome.card)).toContain('27 members nominated from 21 Offices');

  await post(bot, '/local/clock', { advance: 'P41D' });
  const reminder = await hears('In 14 days: CIO Network');
  const answered = await press(alex, reminder, actionOf(reminder.card, 'Yes'));
  expect(wordsOf(answered)).toContain('Noted: you are coming');
  // What was pressed is now the answer, for good.
  expect(await hears('Noted: you are coming')).toMatchObject({ action: 'updateMessage', id: reminder.id });

  await say(alex, 'join', config.teams[0]?.channels[1]?.id);
  const form = await hears('[Send]', config.teams[0]?.channels[1]?.id);
  const wrong = await press(alex, form, actionOf(form.card, 'Send'), {
    'input.group': 'ai-tools',
    'input.email': 'nonsense',
  });
  expect(wordsOf(wrong)).toContain('Please give an e-mail address such as');
});

test('in Microsoft’s own client: a channel is bound from where it is, and the bot says hello when it arrives', async () => {
  const { bot, config, hears, times, say, press, event } = await openPlayground();
  const channel = config.teams[0]?.channels[1]?.id ?? '';
  await say(alex, 'help', channel);
  const help = await hears('Alex Wilber', channel);
  const bound = await press(megan, help, pressOf('channel bind', { group: 'ai-tools' }));
  expect(wordsOf(bound)).toContain('This channel is now connected to the AI Tools Collaboration Group');
  for (const type of ['install', 'botAdded', 'uninstall', 'install']) await event(type, config.personalChat.id);
  await hears('Hello, I am WILD Bot');
  expect(times('Hello, I am WILD Bot. Type')).toBe(1);

  // Uninstalled, it writes there no more.
  await say(alex, 'join ai NP CIO');
  await hears('is with the secretariat');
  await event('uninstall', config.personalChat.id);
  const list = await press(megan, help, pressOf('requests'));
  await press(megan, help, actionOf(await press(megan, help, actionOf(list, 'Review')), 'Approve'));
  await post(bot, '/local/clock', { advance: 'PT1H' });
  expect(times('Welcome to the AI Tools Collaboration Group')).toBe(0);
});
