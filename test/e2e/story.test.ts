import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { form, letter, open, openPage, press, say, send, seriousFindings, speakAs } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('WILD’s main job from the page: join, admit, schedule, remind, act, report', async () => {
  const { page, world } = await openPage(browser);
  const unread = (place: string) =>
    page.getByRole('navigation').getByRole('button', { name: new RegExp(`${place} \\d+ unread`) });

  // A CIO asks to join.
  await page.getByRole('button', { name: 'Join a group' }).click();
  await form(page).getByRole('combobox', { name: 'Group' }).selectOption('cio-network');
  await form(page).getByRole('combobox', { name: 'Office', exact: true }).fill('Nepal');
  await form(page)
    .getByRole('option', { name: /^Nepal/ })
    .click();
  const asked = await send(page);
  await asked.getByText('Your request to join the CIO Network for ').waitFor();

  // The secretariat admits them.
  await speakAs(page, 'Secretariat One');
  const approved = await press(letter(page, 'New CIO of NP asks to join'), 'Approve');
  await approved.getByText('27 members nominated from 21 Offices').waitFor();

  // A quarterly meeting is announced.
  await (await say(page, 'meetings')).getByRole('button', { name: 'Schedule a meeting' }).click();
  await form(page).getByRole('combobox', { name: 'Group' }).selectOption('cio-network');
  await form(page).getByLabel('Day').fill('2026-05-06');
  await form(page).getByLabel('Time', { exact: true }).fill('13:00');
  await form(page).getByLabel('Repeats').selectOption('quarterly');
  const preview = await send(page);
  await preview.getByText('Schedule these meetings of the CIO Network?').waitFor();
  await (await press(preview, 'Confirm')).getByText('Scheduled: CIO Network').waitFor();
  await unread('cio-network').waitFor();

  // The new member is told, in their own time, and answers with one press.
  await speakAs(page, 'New CIO of NP');
  await letter(page, 'Welcome to the CIO Network').waitFor();
  const invitation = letter(page, 'Wednesday, 6 May 2026 at 16:45 (Kathmandu), 13:00 in Geneva');
  await (await press(invitation.first(), 'Maybe')).getByText('Noted: maybe').waitFor();
  await unread('cio-network').waitFor();
  await open(page, 'cio-network');
  await letter(page, '6 May 2026').first().waitFor();
  expect(await unread('cio-network').count()).toBe(0);

  // Everyone is reminded as the clock moves.
  await page.getByRole('button', { name: 'Next reminder' }).click();
  await letter(page, 'In 14 days: CIO Network').waitFor();
  await page.getByText('Wed, 22 Apr 2026').first().waitFor();
  await open(page, 'WILD Bot');
  const soon = letter(page, 'Starting soon');
  await world.post('/local/clock', { to: '2026-05-06T10:30:00Z' });
  await soon.waitFor();
  for (const lead of ['In 14 days: CIO Network', 'Tomorrow']) await letter(page, lead).waitFor();
  await open(page, 'cio-network');
  await letter(page, 'Tomorrow').waitFor();

  // Once the meeting has begun, no card says that it is to come.
  await page.getByRole('button', { name: 'Next meeting' }).click();
  await page.getByText('Wed, 6 May 2026, 16:45').first().waitFor();
  await letter(page, 'Tomorrow').waitFor({ state: 'detached' });
  await open(page, 'WILD Bot');
  await soon.waitFor({ state: 'detached' });

  // A member asks what is open.
  const actions = await say(page, '/wild actions');
  await actions.getByText('WILD/1-b').waitFor();

  // A chair posts a status update, and the channel hears of it.
  await speakAs(page, 'Secretariat One');
  await say(page, 'chair confirm cio "CIO of FI"');
  await speakAs(page, 'CIO of FI');
  await (await say(page, 'group cio')).getByRole('button', { name: 'Post a status update' }).click();
  await form(page).getByLabel('Progress').fill('Second meeting held on 6 May 2026');
  await form(page).getByLabel('Next steps').fill('Collect use cases\nMeet in August');
  const posted = await press(await send(page), 'Confirm');
  await posted.getByText('Your status update of the CIO Network is posted').waitFor();
  await open(page, 'cio-network');
  await letter(page, 'Second meeting held on 6 May 2026').waitFor();

  // The secretariat shows the figures of its own slide.
  await speakAs(page, 'Secretariat Two');
  await page.getByRole('navigation').getByRole('button', { name: 'WILD Bot' }).click();
  const report = await say(page, 'report cio');
  await report.getByText('27 members nominated from 21 Offices').waitFor();
  await report.getByText('Collect use cases').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});
