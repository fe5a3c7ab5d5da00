import { expect, test } from 'vitest';
import { DeliveryProblem } from '../../src/ports/messenger.ts';

import { conversation } from '../conversation.ts';

const calendar = 'Calendar: Add to calendar (https://wild.example/calendar/….ics)';

test('a card shows the reader’s time, Geneva’s, and the date in UTC where it is another', async () => {
  const chat = await conversation();
  expect(await chat.say('nz-cio', 'meetings show series_cio-network_2026-12-09')).toContain(
    'When: Thursday, 10 December 2026 at 01:00 (Auckland), Wednesday 13:00 in Geneva; Wed, 9 December 2026 in UTC\n',
  );
  expect(await chat.say('jp-cio', 'meetings show series_cio-network_2026-12-09')).toContain(
    'When: Wednesday, 9 December 2026 at 21:00 (Tokyo), 13:00 in Geneva\n',
  );
});

test('a meeting in a zone of its own shows Geneva’s time as a third, wherever it is told of', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'meetings schedule cio 2026-09-30 18:00 --zone America/New_York --title Extra');
  await chat.press('secretariat-1', 'Confirm');
  const when = async (who: string) =>
    (await chat.letters(who))
      .at(-1)
      ?.split('\n')
      .find((line) => /^(When|Quand) ?: /.test(line));
  expect(await when('nz-cio')).toBe(
    'When: Thursday, 1 October 2026 at 11:00 (Auckland), Wednesday 18:00 in New York, 00:00 in Geneva; Wed, 30 September 2026 in UTC',
  );
  expect(await when('us-cio')).toBe('When: Wednesday, 30 September 2026 at 18:00 (New York), Thursday 00:00 in Geneva');
  expect(await when('ch-cio')).toBe(
    'When: Thursday, 1 October 2026 at 00:00 (Geneva), Wednesday 18:00 in New York; Wed, 30 September 2026 in UTC',
  );
  expect(await when('fr-cio')).toBe(
    'Quand : jeudi 1 octobre 2026 à 00 h 00 (Genève), mercredi 18 h 00 à New York ; mer. 30 septembre 2026 en UTC',
  );
  const [news] = await chat.cards('channel', 'cio-network');
  expect(news).toContain('When: Thursday, 1 October 2026 at 00:00 (Geneva), Wednesday 18:00 in New York');
});

test('cards follow the answers wherever they were sent, each reader’s own among them', async () => {
  const chat = await conversation();
  await chat.until('2026-05-28T00:00:00Z');
  const channel = () => chat.cards('channel', 'cio-network');
  const [before] = await channel();
  expect(before).toContain('In 14 days: CIO Network');
  expect(before).toContain('Coming: no answers yet');
  const [asked] = await chat.cards('person', 'jp-cio');
  expect(asked).toContain('You have not answered yet. Will you come?');
  await chat.press('jp-cio', 'Yes');
  await chat.say('ch-cio', 'meetings answer cio yes');
  await chat.say('ch-cto', 'meetings answer cio maybe');
  expect(await channel()).toEqual([
    `In 14 days: CIO Network
When: Wednesday, 10 June 2026 at 13:00 (Geneva)
Duration: 90 minutes
Where: to be announced
Coming: 2 people from 2 Offices · 1 maybe
${calendar}
[Yes] [Maybe] [No]`,
  ]);
  const [answered] = await chat.cards('person', 'jp-cio');
  expect(answered).toContain('Coming: 2 people from 2 Offices · 1 maybe\nYour answer: yes');
  expect(answered).not.toContain('You have not answered yet.');
  const [other] = await chat.cards('person', 'fr-cio');
  expect(other).toContain('Participation : 2 personnes de 2 offices · 1 peut-être\nVotre réponse : pas encore donnée');
  expect(other).toContain('Vous n’avez pas encore répondu.');
});

test('cards that were sent are put right at once when their meeting moves or is cancelled', async () => {
  const chat = await conversation();
  await chat.until('2026-05-28T13:00:00Z');
  const june = 'series_cio-network_2026-06-10';
  await chat.say('secretariat-1', `meetings move ${june} 2026-06-17 14:00 --reason "The hall is taken."`);
  await chat.press('secretariat-1', 'Confirm');
  expect(await chat.cards('person', 'jp-cio')).toEqual([
    `Changed: CIO Network
Reason: The hall is taken.
When: Wednesday, 17 June 2026 at 21:00 (Tokyo), 14:00 in Geneva
Duration: 90 minutes
Where: to be announced
Coming: no answers yet
Your answer: none yet
${calendar}
You have not answered yet. Will you come?
[Yes] [Maybe] [No]`,
  ]);
  await chat.say('secretariat-1', `meetings move ${june} 2026-06-10 13:00`);
  await chat.press('secretariat-1', 'Confirm');
  expect((await chat.cards('channel', 'cio-network'))[0]).toContain(
    'In 14 days: CIO Network\nWhen: Wednesday, 10 June',
  );
  await chat.say('secretariat-1', `meetings cancel ${june}`);
  await chat.press('secretariat-1', 'Confirm');
  await chat.later('PT5M');
  const [card, news] = await chat.cards('channel', 'cio-network');
  expect(card).toBe(`Cancelled: CIO Network
This meeting is cancelled.
When: Wednesday, 10 June 2026 at 13:00 (Geneva)
Duration: 90 minutes
Where: to be announced
Coming: no answers yet`);
  expect(news).toContain('Cancelled: CIO Network');
});

test('from the start on cards take no answers, and after the meeting they keep the final count', async () => {
  const chat = await conversation();
  await chat.say('jp-cio', 'meetings answer cio yes');
  const last = async () => (await chat.cards('channel', 'cio-network')).at(-1);
  await chat.until('2026-06-10T10:59:00Z');
  expect(await last()).toContain('[Yes] [Maybe] [No]');
  await chat.until('2026-06-10T11:00:00Z');
  expect(await last()).toContain('CIO Network\nThis meeting has started; answers are closed.\nWhen:');
  expect(await last()).not.toContain('[Yes]');
  await chat.until('2026-06-10T12:30:00Z');
  expect(await last()).toBe(`CIO Network
This meeting is over.
When: Wednesday, 10 June 2026 at 13:00 (Geneva)
Duration: 90 minutes
Where: to be announced
Coming: 1 person from 1 Office`);
});

test('a card shows the agenda as it grows', async () => {
  const chat = await conversation();
  await chat.until('2026-05-27T13:00:00Z');
  await chat.say('secretariat-1', 'agenda add cio "Data protection" --minutes 20');
  expect((await chat.cards('channel', 'cio-network'))[0]).toContain('Data protection');
});

test('a card that could not be updated stands in the ledger with the reason, until it is', async () => {
  const chat = await conversation();
  await chat.until('2026-05-28T00:00:00Z');
  const { update } = chat.messenger;
  chat.messenger.update = async () => {
    throw new DeliveryProblem('message_not_found', { kind: 'gone', why: 'closed' });
  };
  await chat.say('jp-cio', 'meetings answer cio yes');
  const line = async () =>
    (await chat.say('secretariat-1', 'ledger cio sent')).split('\n').find((one) => one.includes('cio-network'));
  expect(await line()).toBe(
    '• cio-network · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva); its later update failed: message_not_found',
  );
  chat.messenger.update = update;
  await chat.say('jp-cio', 'meetings answer cio no');
  expect(await line()).toBe('• cio-network · reminder, 14 days before — sent Wednesday, 27 May 2026 at 13:00 (Geneva)');
});
