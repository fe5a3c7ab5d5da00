import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import type { Said } from '../../src/ports/call.ts';
import { wholeList } from '../../src/ports/tables/page.ts';
import { type Conversation, conversation } from '../conversation.ts';
import { textFor } from '../handed-files.ts';

const lines = (chat: Conversation) =>
  chat.store.transaction(async ({ record }) => (await record.page({}, wholeList)).rows);

test('the secretariat reads who did what, both ends of a replacement, and what the bot did by itself', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.say('secretariat-1', 'chair confirm cio "CIO of GB"');
  await chat.press('secretariat-1', 'Confirm');
  await chat.say('ch-cio', 'meetings answer cio yes');
  await chat.say('ch-cio', 'profile update --zone Asia/Tokyo');
  expect(await chat.say('secretariat-1', 'audit')).toMatchInlineSnapshot(`
    "Record
    5 lines, the latest first
    • CIO of CH · changed their profile — CIO of CH · Thursday, 16 April 2026 at 17:00 (Geneva)
    • CIO of CH · answered an invitation — CIO Network, Wednesday, 10 June 2026 at 13:00 (Geneva) · Thursday, 16 April 2026 at 17:00 (Geneva)
    • Secretariat One · confirmed a Chair — CIO of GB (GB) · CIO Network → CIO of CH (CH) · CIO Network · Thursday, 16 April 2026 at 17:00 (Geneva)
    • Secretariat One · ended an officer’s role — CIO of CH (CH) · CIO Network → CIO of GB (GB) · CIO Network · Thursday, 16 April 2026 at 17:00 (Geneva)
    • Secretariat One · confirmed a Chair — CIO of CH (CH) · CIO Network · Thursday, 16 April 2026 at 17:00 (Geneva)
    [Export]"
  `);
  expect(await chat.say('secretariat-1', 'audit --by "CIO of CH"')).toMatchInlineSnapshot(`
    "Record
    2 lines, the latest first
    • CIO of CH · changed their profile — CIO of CH · Thursday, 16 April 2026 at 17:00 (Geneva)
    • CIO of CH · answered an invitation — CIO Network, Wednesday, 10 June 2026 at 13:00 (Geneva) · Thursday, 16 April 2026 at 17:00 (Geneva)
    [Export]"
  `);
  await chat.until('2026-06-12T09:00:00Z');
  expect(await chat.say('secretariat-1', 'audit --bot')).toMatchInlineSnapshot(`
    "Record
    1 line, the latest first
    • The bot itself · put the next meeting of a series in the calendar — CIO Network, Wednesday, 9 June 2027 at 13:00 (Geneva) · Wednesday, 10 June 2026 at 13:00 (Geneva)
    [Export]"
  `);
  expect(await chat.say('ch-cio', 'audit')).toContain('Only the secretariat can do that.');
  await chat.say('secretariat-1', 'export audit --as csv');
  expect((await textFor(chat, 'secretariat-1')).split('\r\n').slice(0, 3)).toMatchInlineSnapshot(`
    [
      "When,Who,What,About,Other end",
      "2026-06-10 13:00:00,The bot itself,put the next meeting of a series in the calendar,"CIO Network, Wednesday, 9 June 2027 at 13:00 (Geneva)",",
      "2026-04-16 17:00:00,CIO of CH,changed their profile,CIO of CH,",
    ]
  `);
});

// What these keep is not of the network: a calendar link, a code for the asker's other account.
const unrecorded = ['calendar', 'home', 'link', 'report files'];

test('every command that changes something has its line in the record', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.say('newcomer', 'join cio NP "CIO" --first Ana --last Silva --email ana@office.example');
  const from = { platform: 'local', workspace: 'local', id: 'secretariat-1' } as const;
  const wrote = new Set<string>();
  const silent = new Set<string>();
  const call = async (name: string, said: Said) => {
    const before = (await lines(chat)).length;
    const answered = await chat.bot.handle({ from, said });
    if (answered.wrote) wrote.add(name);
    if (answered.wrote && (await lines(chat)).length === before) silent.add(name);
    return answered.reply;
  };
  for (const { name, examples } of commands) {
    for (const line of examples) {
      const reply = await call(name, { how: 'typed', line });
      const blocks = reply.kind === 'view' ? reply.view.body : [];
      const buttons = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
      const main = buttons.find(({ style, command }) => style !== undefined && command === name);
      if (main) await call(name, { how: 'pressed', command: name, values: main.values });
    }
  }
  expect([...silent].sort()).toEqual(unrecorded);
  expect(wrote.size).toBeGreaterThan(30);
});
