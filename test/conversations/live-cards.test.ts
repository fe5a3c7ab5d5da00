import { expect, test } from 'vitest';
import { type Conversation, conversation } from '../conversation.ts';

/** What the last card that reached this person shows now. */
const card = async (chat: Conversation, account: string): Promise<string> =>
  (await chat.cards('person', account)).at(-1) ?? '';
/** The card of their item, not the later letter that says it was given to another or closed. */
const itemCard = async (chat: Conversation, account: string): Promise<string> =>
  (await chat.cards('person', account)).findLast((text) => text.includes('State: ')) ?? '';

test('a decided request shows its decision at once to all who have it, without buttons', async () => {
  const chat = await conversation();
  await chat.say('newcomer', 'join cio NP "Chief Information Officer"');
  await chat.say('newcomer', 'join ai NP "Chief Information Officer"');
  expect(await chat.letters('secretariat-1')).toHaveLength(2);
  expect(await card(chat, 'secretariat-2')).toContain('[Approve] [Decline]');
  await chat.press('secretariat-1', 'Decline');
  await chat.fill('secretariat-1', { reason: 'Not yet confirmed.' });
  await chat.say('secretariat-2', 'requests approve "New CIO of NP"');
  for (const account of ['secretariat-1', 'secretariat-2']) {
    const [first = '', second = ''] = await chat.cards('person', account);
    for (const one of [first, second]) expect(one).not.toContain('[');
    expect([first, second].join('\n')).toContain(
      'Approved by: Secretariat Two, Thursday, 16 April 2026 at 17:00 (Geneva)',
    );
    expect([first, second].join('\n')).toContain(
      'Declined by: Secretariat One, Thursday, 16 April 2026 at 17:00 (Geneva)',
    );
    expect([first, second].join('\n')).toContain('Reason: Not yet confirmed.');
  }
});

test('an item that is handed on or closed shows so to who had it, without buttons; reopened, with them', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'actions add cio Draft the arrangements --owner "CIO of JP"');
  expect(await itemCard(chat, 'jp-cio')).toContain('[Mark done] [Add a note]');
  await chat.say('secretariat-1', 'actions assign CIO-1 "CIO of CH"');
  expect(await itemCard(chat, 'jp-cio')).toContain('Owner: CIO of CH');
  expect(await itemCard(chat, 'jp-cio')).not.toContain('[');
  await chat.say('ch-cio', 'actions done CIO-1');
  expect(await itemCard(chat, 'ch-cio')).toContain('State: done');
  expect(await itemCard(chat, 'ch-cio')).not.toContain('[');
  await chat.say('ch-cio', 'actions update CIO-1 open');
  expect(await itemCard(chat, 'ch-cio')).toContain('[Mark done] [Add a note]');
  await chat.say('secretariat-1', 'actions drop CIO-1 Taken over');
  expect(await itemCard(chat, 'ch-cio')).toContain('State: dropped');
  expect(await itemCard(chat, 'ch-cio')).not.toContain('[');
});

test('an item of an Office or a group follows for all who were told of it', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'actions add cio Share the portfolio --owner FI');
  await chat.say('secretariat-1', 'actions add cio Agree on dates --owner cio');
  const channel = async () => (await chat.cards('channel', 'cio-network')).at(-1) ?? '';
  expect(await channel()).toContain('[Mark done]');
  await chat.say('secretariat-1', 'actions update CIO-1 --due 2026-05-01');
  expect(await card(chat, 'fi-cio')).toContain('Due: Fri, 1 May 2026');
  expect(await card(chat, 'fi-cio')).toContain('[Mark done] [Add a note]');
  await chat.say('secretariat-1', 'actions done CIO-2');
  expect(await channel()).toContain('State: done');
  expect(await channel()).not.toContain('[');
});

test('a cancelled meeting takes no answers on any card that shows it', async () => {
  const chat = await conversation();
  await chat.until('2026-05-27T11:00:00Z');
  expect(await card(chat, 'fi-cio')).toContain('[Yes] [Maybe] [No]');
  await chat.say('secretariat-1', 'meetings cancel cio The hall is taken.');
  await chat.press('secretariat-1', 'Confirm');
  expect((await chat.cards('person', 'fi-cio'))[0]).toContain('This meeting is cancelled.');
  expect((await chat.cards('person', 'fi-cio'))[0]).not.toContain('[Yes]');
});

test('a digest shows its items as they are: an item that is closed loses its button and is counted no more', async () => {
  const chat = await conversation();
  for (const title of ['Send the survey', 'Write the plan'])
    await chat.say('secretariat-1', `actions add cio "${title}" --owner "CIO of JP" --due 2026-04-24`);
  await chat.until('2026-04-20T01:00:00Z');
  const digest = async () =>
    (await chat.cards('person', 'jp-cio')).findLast((text) => text.startsWith('Your action items'));
  expect(await digest()).toMatch(/^Your action items: 2 due soon\n.*Send the survey.*\[Update\]/);
  await chat.say('jp-cio', 'actions done CIO-1');
  expect(await digest()).toMatch(
    /^Your action items: 1 due soon\n.*Send the survey — done[^[]*\n.*Write the plan.*\[Update\]/,
  );
  await chat.say('jp-cio', 'actions done CIO-2');
  expect(await digest()).toContain('Your action items: none left open');
});
