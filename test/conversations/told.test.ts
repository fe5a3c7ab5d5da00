import { expect, test } from 'vitest';
import { told } from '../../src/domain/told.ts';
import { told as english } from '../../src/languages/en/told.ts';
import { conversation } from '../conversation.ts';

test('the secretariat can read who is told of what', async () => {
  const chat = await conversation();
  const table = await chat.say('secretariat-1', 'told');
  expect(table).toContain('A member leaves');
  expect(table).toContain('its Chair and Vice-chairs');
  for (const event of Object.keys(told))
    expect(table).toContain(english[`told.event.${event}` as keyof typeof english]);
  expect(await chat.say('ch-cio', 'told')).toContain('secretariat');
});

test('who loses an action item is told, and who has it now', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of CH"');
  await chat.say('ch-cio', 'actions add cio Draft the roadmap --owner "CIO of JP"');
  await chat.letters('jp-cio');
  await chat.say('ch-cio', 'actions assign CIO-1 "CIO of FI"');
  expect((await chat.letters('jp-cio')).join('\n')).toContain(
    'CIO of CH has given an action item of yours to CIO of FI',
  );
  expect((await chat.letters('fi-cio')).join('\n')).toContain('CIO of CH has given you an action item');
  await chat.say('ch-cio', 'actions done CIO-1');
  expect((await chat.letters('fi-cio')).join('\n')).toContain('CIO of CH has closed an action item of yours: done');
  expect((await chat.letters('ch-cio')).join('\n')).not.toContain('action item of yours');
});

test('who leaves is told of to the secretariat and the chairs', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of CH"');
  await chat.letters('ch-cio');
  await chat.letters('secretariat-2');
  await chat.say('jp-cio', 'leave cio-network');
  await chat.press('jp-cio', 'Leave the group');
  for (const reader of ['ch-cio', 'secretariat-2'])
    expect((await chat.letters(reader)).join('\n')).toContain('CIO of JP has left the CIO Network');
});
