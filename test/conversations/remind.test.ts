import { expect, test } from 'vitest';
import { type Conversation, conversation } from '../conversation.ts';

const titles = (letters: readonly string[]) => letters.map((letter) => letter.split('\n')[0]);
/** When each letter came, on the clock of UTC, while the clock moves to `end`. */
async function arrivals(chat: Conversation, account: string, end: string): Promise<string[]> {
  const to = [{ platform: 'local', workspace: 'local', kind: 'person', id: account } as const];
  await chat.until(end);
  const sent = await chat.store.transaction(({ outbox }) => outbox.sentTo(to));
  return sent.filter(({ key }) => key.startsWith('remind:')).map(({ at }) => String(at).slice(0, 16));
}

test('a member sees their reminders, chooses others, turns them off and back to usual', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'remind')).toMatchInlineSnapshot(`
    "Reminders
    You: 14 days, 3 days, 1 day and 1 hour before
    You are reminded once, where you prefer to be written to, by day on your clock, and a day or more ahead only on working days of your Office.
    With reminders off for all groups you also get no weekly list of your action items.
    [Change] [Turn off]"
  `);
  expect(await chat.press('ch-cio', 'Change')).toMatchInlineSnapshot(`
    "Change my reminders
    How long before a meeting *: ☑ 14 days ☐ 7 days ☑ 3 days ☑ 1 day ☐ 3 hours ☑ 1 hour"
  `);
  expect(await chat.fill('ch-cio', { leads: 'soon' })).toContain('I cannot read “soon”. Try 3d, 1h');
  expect(await chat.fill('ch-cio', { leads: '1h; 3 days' })).toBe(
    'Noted: you will be reminded of meetings 3 days and 1 hour before.\n[My reminders]',
  );
  expect(await chat.press('ch-cio', 'My reminders')).toContain('You: 3 days and 1 hour before');
  expect(await chat.press('ch-cio', 'Turn off')).toContain('you will get no reminders');
  expect(await chat.say('ch-cio', 'remind')).toContain('You: off');
  expect(await chat.press('ch-cio', 'Reset to default')).toContain('14 days, 3 days, 1 day and 1 hour before');
});

test('the boxes of a form are ticked as it is today: one’s own, those for a group, and a channel’s', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'members add ai CH "CIO of CH" --email ch-cio@office.example');
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.say('ch-cio', 'remind me 2d, 1h');
  await chat.say('ch-cio', 'remind me off --group ai');
  expect(await chat.say('ch-cio', 'remind me')).toBe(`Change my reminders
How long before a meeting *: ☐ 14 days ☐ 7 days ☐ 3 days ☑ 2 days ☐ 1 day ☐ 3 hours ☑ 1 hour
Group: (CIO Network, AI Tools Collaboration Group)`);
  expect(await chat.say('ch-cio', 'remind me --group ai')).not.toContain('☑');
  expect(await chat.fill('ch-cio', { leads: '3d,1d' })).toContain(
    'you will be reminded of meetings of the AI Tools Collaboration Group 3 days and 1 day before.',
  );
  await chat.say('ch-cio', 'remind group cio 14d');
  expect(await chat.say('ch-cio', 'remind group')).toBe(`A channel’s reminders
Group: CIO Network
How long before a meeting *: ☑ 14 days ☐ 7 days ☐ 3 days ☐ 1 day ☐ 3 hours ☐ 1 hour`);
  expect(await chat.fill('ch-cio', { leads: '' })).toContain('Please fill this in.');
});

test('who chose leads gets those and no others; the channel and everyone else as usual', async () => {
  const chat = await conversation();
  await chat.say('ch-cio', 'remind me 3d, 1h');
  await chat.say('jp-cio', 'remind off');
  await chat.until('2026-06-10T10:59:00Z');
  expect(titles(await chat.letters('ch-cio'))).toEqual(['In 5 days: CIO Network', 'Starting soon: CIO Network']);
  expect(await chat.letters('jp-cio')).toEqual([]);
  expect(titles(await chat.posts('cio-network'))).toEqual([
    'In 14 days: CIO Network',
    'In 3 days: CIO Network',
    'Tomorrow: CIO Network',
    'Starting soon: CIO Network',
  ]);
});

test('for one group only, and not for a group one is no member of', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'remind --group cio off')).toContain(
    'you will get no reminders of meetings of the CIO Network. News of changes still comes.',
  );
  expect(await chat.say('ch-cio', 'remind')).toContain(
    'You: 14 days, 3 days, 1 day and 1 hour before\nCIO Network: off',
  );
  expect(await arrivals(chat, 'ch-cio', '2026-06-10T11:00:00Z')).toEqual([]);
  expect(await chat.say('ch-cio', 'remind --group cio usual')).toContain('of the CIO Network 14 days');
  expect(await chat.say('ch-cio', 'remind me 1d --group ai-tools')).toContain('You are not a member of the AI Tools');
  expect(await chat.say('newcomer', 'remind')).toContain('Only members of a group can do that');
});

test('leaders set the channels’ leads, and nobody else does', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'remind group cio 1d')).toContain('Only the chair or a vice-chair');
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of CH"');
  expect(await chat.say('ch-cio', 'remind group ai 1d')).toContain('Only the chair or a vice-chair of the AI Tools');
  expect(await chat.say('ch-cio', 'remind group cio 2w, 90m')).toBe(
    'Noted: channels of the CIO Network will be reminded 14 days and 90 minutes before.\n[My reminders]',
  );
  expect(await chat.press('ch-cio', 'My reminders')).toContain(
    'Channels of the CIO Network: 14 days and 90 minutes before',
  );
  await chat.posts('cio-network');
  await chat.until('2026-06-10T09:30:00Z');
  expect(await chat.posts('cio-network')).toHaveLength(2);
  expect(await chat.say('ch-cio', 'remind group cio off')).toContain('Its members still do.');
  await chat.until('2026-09-09T11:00:00Z');
  expect(await chat.posts('cio-network')).toEqual([]);
  expect((await chat.letters('jp-cio')).length).toBeGreaterThan(4);
});

test('in French', async () => {
  const chat = await conversation();
  expect(await chat.say('fr-cio', 'remind me 3 jours et 1 heure')).toBe(
    'C’est noté : les réunions vous seront rappelées 3 jours et 1 heure avant.\n[Mes rappels]',
  );
  expect(await chat.say('fr-cio', 'remind me non')).toContain('vous ne recevrez ni rappel ni liste hebdomadaire');
});

test('a reminder days ahead comes on a working day of the Office, at the same local hour', async () => {
  const chat = await conversation();
  // Wednesday 10 June: three days before is a Sunday. Geneva and Kathmandu at 13:00 UTC+2.
  const swiss = await arrivals(chat, 'ch-cio', '2026-06-10T11:00:00Z');
  expect(swiss).toEqual(['2026-05-27T11:00', '2026-06-05T11:00', '2026-06-09T11:00', '2026-06-10T10:00']);
});

test('after a downtime one letter tells each person of all that is near, each with its time', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'meetings schedule cio-network 2026-06-17 15:00 --title "Extra meeting"');
  await chat.press('secretariat-1', 'Confirm');
  await chat.later('PT1H');
  await chat.letters('ch-cio');
  await chat.letters('jp-cio');
  await chat.posts('cio-network');
  await chat.jump('2026-06-08T12:00:00Z');
  expect(await chat.letters('ch-cio')).toMatchInlineSnapshot(`
    [
      "2 meetings are near
    This message is late; it brings together what still matters.
    • CIO Network, Wednesday, 10 June 2026 at 13:00 (Geneva) — no answers yet · you have not answered [Answer]
    • CIO Network: Extra meeting, Wednesday, 17 June 2026 at 15:00 (Geneva) — no answers yet · you have not answered [Answer]",
    ]
  `);
  expect(titles(await chat.posts('cio-network'))).toEqual([
    'In 2 days: CIO Network',
    'In 9 days: CIO Network: Extra meeting',
  ]);
  // In Tokyo it is 21:00: there it waits for the morning, and is still one letter.
  expect(await chat.letters('jp-cio')).toEqual([]);
  await chat.until('2026-06-08T23:00:00Z');
  expect(titles(await chat.letters('jp-cio'))).toEqual(['2 meetings are near']);
  await chat.jump('2026-06-20T12:00:00Z');
  expect(await chat.letters('ch-cio')).toEqual([]);
});
