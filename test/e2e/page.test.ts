import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { form, last, letter, messageBox, open, openPage, press, say, seriousFindings, speakAs } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a newcomer joins by form with the keyboard alone, problems shown beside their fields', async () => {
  const { page } = await openPage(browser);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('line');
  await page.keyboard.type('jo');
  await page.getByRole('option', { name: /^join Ask/ }).waitFor();
  await page.keyboard.press('Tab');
  expect(await messageBox(page).inputValue()).toBe('join ');
  await page.keyboard.press('Enter');
  await form(page).getByRole('heading', { name: 'Join a group' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const office = form(page).getByRole('combobox', { name: 'Office', exact: true });
  await expect.poll(() => office.getAttribute('aria-invalid')).toBe('true');
  // The first field with a problem has the focus, and the problem is its description.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-group');
  expect(await office.getAttribute('aria-describedby')).toBe('field-office-problem');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('nepa');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await office.inputValue()).toMatch(/^Nepal/);
  // Enter in a search box chooses; only a plain field sends.
  await page.keyboard.press('Enter');
  expect(await form(page).isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await form(page).waitFor({ state: 'hidden' });
  await last(page)
    .getByText(/Your request to join the .* is with the secretariat/)
    .waitFor();
});

test('a form closed by Esc waits in the conversation with what was typed', async () => {
  const { page } = await openPage(browser);
  await page.getByRole('button', { name: 'Join a group' }).click();
  await form(page).getByRole('textbox', { name: 'Position' }).fill('Head of <Data> & AI');
  await page.keyboard.press('Escape');
  await form(page).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Fill in' }).click();
  expect(await form(page).getByRole('textbox', { name: 'Position' }).inputValue()).toBe('Head of <Data> & AI');
});

test('HTML, script, Markdown and mentions in a name show as typed, everywhere', async () => {
  const { page } = await openPage(browser);
  const name = '<img src=x onerror=alert(1)> **Bold** <!channel> @everyone';
  await page.getByRole('button', { name: 'Join a group' }).click();
  await form(page).getByRole('combobox', { name: 'Group' }).selectOption('cio-network');
  await form(page).getByRole('combobox', { name: 'Office', exact: true }).fill('NP');
  await form(page).getByRole('textbox', { name: 'First name' }).fill(name);
  await form(page).getByRole('textbox', { name: 'Last name' }).fill('<script>alert(2)</script>');
  await form(page).getByRole('textbox', { name: 'What would you like to contribute or learn?' }).fill(name);
  await form(page).getByRole('button', { name: 'Send' }).click();
  await form(page).waitFor({ state: 'hidden' });
  await speakAs(page, 'Secretariat One');
  const card = letter(page, 'asks to join');
  await card.getByRole('heading', { name: `${name} <script>alert(2)</script> asks to join the CIO Network` }).waitFor();
  await card.getByText(name, { exact: true }).waitFor();
  expect(await page.locator('.log img[src="x"], .log script').count()).toBe(0);
});

test('completion offers commands, then what each field takes, then flags', async () => {
  const { page } = await openPage(browser);
  await speakAs(page, 'Secretariat One');
  const box = messageBox(page);
  await box.pressSequentially('/wild group ');
  await page.getByRole('option', { name: /CIO Network/ }).waitFor();
  await box.press('ArrowDown');
  expect(await box.getAttribute('aria-activedescendant')).toBe('suggestions-0');
  await box.press('Escape');
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  await box.fill('');
  await box.pressSequentially('members --of');
  await page.getByRole('option', { name: /--office/ }).waitFor();
  await box.press('Tab');
  expect(await box.inputValue()).toBe('members --office ');
  await box.pressSequentially('switz');
  await page.getByRole('option', { name: /Switzerland/ }).waitFor();
  await box.press('Tab');
  expect(await box.inputValue()).toBe('members --office CH ');
  await box.press('Enter');
  await last(page).getByText('CIO of CH').first().waitFor();
});

test('the up arrow brings back what was said, and a reload what was answered', async () => {
  const { page } = await openPage(browser);
  await say(page, 'groups');
  await say(page, 'profile');
  await messageBox(page).press('ArrowUp');
  await messageBox(page).press('ArrowUp');
  expect(await messageBox(page).inputValue()).toBe('groups');
  await messageBox(page).press('ArrowDown');
  expect(await messageBox(page).inputValue()).toBe('profile');
  await page.reload();
  await page.locator('.entry.reply').nth(1).waitFor();
  expect(await page.locator('.entry.said').allInnerTexts()).toEqual([
    expect.stringContaining('groups'),
    expect.stringContaining('profile'),
  ]);
});

test('an answer in a channel says that only its asker sees it', async () => {
  const { page } = await openPage(browser);
  await speakAs(page, 'CIO of FI');
  await open(page, 'cio-network');
  const answer = await say(page, '/wild members');
  await answer.getByText('Only you can see this').waitFor();
  await answer.getByText('Members of the CIO Network').waitFor();
});

test('a card is updated where it stands, and the keyboard keeps its place', async () => {
  const { page } = await openPage(browser);
  await speakAs(page, 'Secretariat One');
  await say(page, 'meetings schedule cio 2026-07-08 15:00');
  await press(last(page), 'Confirm');
  await speakAs(page, 'CIO of FI');
  const card = letter(page, 'New meeting: CIO Network');
  await card.getByText('no answers yet').waitFor();
  await card.getByRole('button', { name: 'Yes', exact: true }).focus();
  await page.keyboard.press('Enter');
  await card.getByText('1 person from 1 Office').waitFor();
  await page.locator('.entry.reply').getByText('Noted: you are coming.').waitFor();
  expect(await card.count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.closest('.entry')?.textContent)).toContain('New meeting');
  await page.reload();
  await card.getByText('1 person from 1 Office').waitFor();
});

test('what the server cannot do is said in the conversation', async () => {
  const { page, world } = await openPage(browser);
  await page.route('**/local/calls', (route) => route.abort());
  page.removeAllListeners('console');
  await messageBox(page).fill('help');
  await messageBox(page).press('Enter');
  await page.locator('.entry.problem').getByText('The bot cannot be reached.').waitFor();
  await page.unroute('**/local/calls');
  await say(page, 'help');
  expect(world.faults).toEqual([]);
});

test.each([
  ['light', 1280, 820],
  ['dark', 1280, 820],
  ['light', 360, 740],
  ['dark', 360, 740],
] as const)('axe finds nothing serious in %s at %i pixels', async (colorScheme, width, height) => {
  const { page } = await openPage(browser, { colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });
  expect(await seriousFindings(page)).toEqual([]);
  const isNarrow = width < 760;
  const drawer = async () => {
    if (isNarrow) await page.getByRole('button', { name: 'Conversations' }).click();
  };
  await page.getByRole('button', { name: 'Join a group' }).click();
  await form(page).getByRole('button', { name: 'Send' }).click();
  await form(page).locator('.problem').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await drawer();
  await speakAs(page, 'Secretariat One');
  for (const line of ['help', 'report', 'actions', 'members cio', 'groups']) await say(page, line);
  expect(await seriousFindings(page)).toEqual([]);
  await messageBox(page).pressSequentially('me');
  await page.getByRole('option').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('at 360 pixels the conversations are a drawer that Esc closes', async () => {
  const { page } = await openPage(browser, { viewport: { width: 360, height: 740 } });
  const speaker = page.getByRole('button', { name: /^You are speaking as/ });
  await speaker.waitFor({ state: 'hidden' });
  const opener = page.getByRole('button', { name: 'Conversations' });
  await opener.press('Enter');
  await speaker.waitFor();
  expect(await opener.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  await speaker.waitFor({ state: 'hidden' });
  await press(page.locator('.start'), 'What can I do here?');
});
