import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

test('the owner and the day at the end of an action line of minutes are proposed, and set when they are posted', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  const lines =
    '1. Draft the text (CIO of FI, 30 June)\n2) Compare offers (see annex)\n• Share it (JP)\n- Ask (CIO of FI, CIO of JP)';
  await chat.say('ch-cio', `minutes write cio --items "${lines}"`);
  const preview = await chat.say('ch-cio', 'minutes post cio');
  expect(preview).toContain('• Draft the text — CIO of FI · due Tue, 30 June 2026');
  expect(preview).toContain('• Compare offers (see annex)\n');
  expect(preview).toContain('• Share it — Japan (JP)\n');
  expect(preview).toContain('• Ask (CIO of FI, CIO of JP)\n');
  await chat.press('ch-cio', 'Confirm');
  expect(await chat.say('fi-cio', 'actions mine')).toContain('CIO-1 Draft the text');
  expect(await chat.say('ch-cio', 'actions show CIO-1')).toContain('30 June 2026');
  expect((await chat.letters('fi-cio')).join('\n')).toContain('Draft the text');
});

test('attendees pasted as lists of any kind are read one by one', async () => {
  const chat = await conversation();
  const shown = await chat.say(
    'secretariat-1',
    'minutes write cio --present "1. CIO of CH, Switzerland\n2) Mr. CIO of JP (online)\n• CIO of FI (Finland)、CIO of NZ\nDr. Ada Byron, Nepal\nFR"',
  );
  expect(shown).toContain('Saved as a draft');
  expect(await chat.say('secretariat-1', 'minutes cio')).toContain(
    'CIO of CH, CIO of JP, CIO of FI, CIO of NZ, Ada Byron, Nepal (guest) and CIO of FR',
  );
});

test('people of the same name are told apart by Office and group, and the group’s member comes first', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'members add cio NP "Ana Silva" --email ana@np.example');
  await chat.say('secretariat-1', 'members add ai CL "Ana Silva" --email ana@cl.example');
  expect(await chat.say('secretariat-1', 'whois Ana Silva')).toContain(
    '[Ana Silva (NP, CIO Network)] [Ana Silva (CL, AI Tools Collaboration Group)]',
  );
  expect(await chat.say('secretariat-1', 'actions add cio Draft it --owner Ana Silva')).toContain('Ana Silva');
  expect(await chat.say('secretariat-1', 'actions add WILD/1 Draft it --owner Ana Silva')).toContain(
    'could be more than one',
  );
});

test('an address that is another’s, by name or Office, is asked about', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'members add cio NP "Ana Silva" --email ana@np.example');
  const asked = await chat.say('secretariat-1', 'members add ai CL "Anna Costa" --email ana@np.example');
  expect(asked).toContain('ana@np.example is the address of Ana Silva (NP). You gave Anna Costa (CL).');
  expect(await chat.say('secretariat-1', 'members ai --office CL')).not.toContain('Ana Silva');
  await chat.say('secretariat-1', 'members add ai CL "Anna Costa" --email ana@np.example');
  expect(await chat.press('secretariat-1', 'The same person')).toContain('Ana Silva');
});

test('a meeting that runs into another of its group, or falls in most Offices’ night, is confirmed knowingly', async () => {
  const chat = await conversation();
  const overlap = await chat.say('secretariat-1', 'meetings schedule cio 2026-06-10 13:30');
  expect(overlap).toContain('It overlaps with a meeting of the CIO Network: Wednesday, 10 June 2026 at 13:00');
  expect(await chat.say('secretariat-1', 'meetings schedule cio "Saturday 11 July" 03:00')).toMatch(
    /For \d+ Offices of 20 this is between 23:00 and 06:00 or on a day of rest\./,
  );
  expect(await chat.say('secretariat-1', 'meetings schedule cio 2026-07-08 13:00')).not.toContain('day of rest');
  expect(await chat.press('secretariat-1', 'Every quarter instead')).toContain('second Wednesday');
});

test('a day at the end of a title is asked about, and either answer is kept', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'actions add cio Prepare x by 26 June')).toContain(
    'Is “Prepare x” due on Fri, 26 June 2026?',
  );
  expect(await chat.press('secretariat-1', 'Yes, due Fri, 26 June 2026')).toContain('due Fri, 26 June 2026');
  await chat.say('secretariat-1', 'actions add cio Préparer la note pour le 3 juillet');
  expect(await chat.press('secretariat-1', 'No, it is part of the title')).toContain(
    '“Préparer la note pour le 3 juillet”',
  );
});

test('a search without letters finds nobody, and what a form prints may be pasted back', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'members --search "!!"')).toContain('Nobody matches');
  expect(await chat.say('secretariat-1', 'actions add cio Draft it --owner "CIO of FI, person"')).toContain(
    'CIO of FI',
  );
});
