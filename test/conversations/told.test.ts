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

test('a new Chair, the one before and the secretariat are told, each in their own words', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of CH"');
  expect((await chat.letters('ch-cio')).join('\n')).toContain('You are now Chair of the CIO Network.');
  await chat.letters('secretariat-2');
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of JP"');
  await chat.press('secretariat-1', 'Confirm');
  expect((await chat.letters('jp-cio')).join('\n')).toContain('You are now Chair of the CIO Network.');
  expect((await chat.letters('ch-cio')).join('\n')).toContain('CIO of JP is now Chair of the CIO Network.');
});

test('naming a focal point says who is replaced, asks, and tells both; a second time too', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'focal confirm CH "CIO of CH"');
  expect(await chat.say('secretariat-1', 'focal confirm CH "CIO of CH"')).toContain('already confirms');
  for (const [next, nextId, before, beforeId] of [
    ['CTO of CH', 'ch-cto', 'CIO of CH', 'ch-cio'],
    ['CIO of CH', 'ch-cio', 'CTO of CH', 'ch-cto'],
  ] as const) {
    await chat.letters(beforeId);
    expect(await chat.say('secretariat-1', `focal confirm CH "${next}"`)).toContain(`Shall ${next} replace them?`);
    expect((await chat.letters(nextId)).join('\n')).not.toContain('focal point');
    await chat.press('secretariat-1', 'Confirm');
    expect((await chat.letters(nextId)).join('\n')).toContain('You are now the focal point');
    expect((await chat.letters(beforeId)).join('\n')).toContain(`${next} now confirms the nominations`);
    expect(before).not.toBe(next);
  }
});

test('who asked to join sees who holds the request, and can take it back', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'focal confirm NP "CIO of CH"');
  const ask = 'join cio NP "Chief Information Officer" --email asha@office.example';
  await chat.say('newcomer', ask);
  expect(await chat.say('newcomer', ask)).toContain('already with CIO of CH');
  await chat.letters('ch-cio');
  expect(await chat.press('newcomer', 'Withdraw it')).toContain('Your request to join the CIO Network is withdrawn.');
  expect((await chat.letters('ch-cio')).join('\n')).toContain('has withdrawn the request to join the CIO Network');
  expect(await chat.say('newcomer', 'join withdraw cio')).toContain('no request');
  expect(await chat.say('newcomer', ask)).toContain('Thank you.');
});

test('who is added by hand is welcomed as soon as they write to the bot', async () => {
  const chat = await conversation();
  const added = await chat.say('secretariat-1', 'members add cio NO "Kari Nordmann" --email kari@office.example');
  expect(added).toContain('a welcome waits for them');
  const held = await chat.store.transaction((tables) => tables.outbox.undelivered());
  expect(held.waiting).toBeGreaterThan(0);
});
