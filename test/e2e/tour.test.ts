import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { form, last, letter, messageBox, openPage, say, seriousFindings, speakAs } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const tour = (page: Page) => page.getByRole('region', { name: 'Guided tour' });
const next = (page: Page, step: string) => tour(page).getByRole('button', { name: `Next: ${step}` });
const send = async (page: Page) => {
  await form(page).getByRole('button', { name: 'Send' }).click();
  await form(page).waitFor({ state: 'hidden' });
};

test.each([
  ['light', 1280, 820],
  ['dark', 320, 640],
] as const)(
  'a visitor follows the six steps by pressing alone, in %s at %i pixels',
  async (colorScheme, width, height) => {
    const { page } = await openPage(browser, { colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });
    const start = page.locator('.tour-start');
    expect(await start.getByRole('listitem').allInnerTexts()).toHaveLength(6);
    expect(await seriousFindings(page)).toEqual([]);
    await start.getByRole('button', { name: 'Start the tour' }).click();

    // Everything is filled in: it only has to be sent.
    await form(page).getByRole('heading', { name: 'Join a group' }).waitFor();
    expect(await form(page).getByRole('textbox', { name: 'Position' }).inputValue()).toBe('Chief Information Officer');
    await send(page);
    await tour(page).getByText('Step 1 of 6.').waitFor();

    await next(page, 'Approve the request as the secretariat').click();
    await last(page).getByText('27 members nominated from 21 Offices').waitFor();
    await next(page, 'Move the clock to the first reminder').click();
    await letter(page, 'In 14 days: CIO Network').waitFor();
    await next(page, 'Answer with one press').click();
    await last(page)
      .getByText(/^Noted: /)
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await next(page, 'Confirm the Chair as the secretariat').click();
    await form(page).getByRole('heading', { name: 'Confirm a chair' }).waitFor();
    await send(page);
    await last(page).getByText('is confirmed as Chair').waitFor();
    await next(page, 'See the report').click();
    await last(page).getByText('27 members nominated from 21 Offices').waitFor();
    await expect.poll(() => tour(page).getByRole('button').allInnerTexts()).toEqual(['End the tour']);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await tour(page).getByRole('button', { name: 'End the tour' }).click();
    await tour(page).waitFor({ state: 'hidden' });
  },
);

test('a step that needs the one before it says so, and a reload keeps the place in the tour', async () => {
  const { page } = await openPage(browser);
  await page.getByRole('button', { name: 'Start the tour' }).click();
  await form(page).waitFor();
  await page.keyboard.press('Escape');
  await next(page, 'Approve the request as the secretariat').click();
  await tour(page).getByText('This step needs the one before it.').waitFor();
  await page.reload();
  await tour(page).getByText('Step 1 of 6.').waitFor();
  await speakAs(page, 'New CIO of NP');
  await page.getByRole('button', { name: 'Fill in' }).click();
  await send(page);
  await next(page, 'Approve the request as the secretariat').click();
  await last(page).getByText('27 members nominated from 21 Offices').waitFor();
});

test('the first page offers what each role does most, by labels in their language', async () => {
  const { page } = await openPage(browser);
  const offered = () => page.locator('.start > ul').getByRole('button').allInnerTexts();
  expect(await offered()).toEqual(['Join a group', 'Groups', 'My profile', 'What can I do here?']);
  await speakAs(page, 'Secretariat One');
  expect(await offered()).toEqual([
    'Join requests',
    'Meetings',
    'Action items',
    'Status report',
    'What can I do here?',
  ]);
  await speakAs(page, 'CIO of FR');
  await page.getByRole('heading', { name: 'Bonjour, CIO of FR' }).waitFor();
  expect((await offered()).at(-1)).toMatch(/^Que puis-je faire ici/);
  await page.getByRole('button', { name: 'Commencer la visite' }).waitFor();
});

test('a search box takes what it found with Enter and sends nothing; a corrected field loses its problem', async () => {
  const { page } = await openPage(browser);
  await page.getByRole('button', { name: 'Join a group' }).click();
  await form(page).getByRole('button', { name: 'Send' }).click();
  const office = form(page).getByRole('combobox', { name: 'Office', exact: true });
  await expect.poll(() => office.getAttribute('aria-invalid')).toBe('true');
  await office.pressSequentially('nepal');
  expect(await office.getAttribute('aria-invalid')).toBe(null);
  expect(await form(page).locator('#field-office-problem').count()).toBe(0);
  await office.press('Enter');
  expect(await office.inputValue()).toBe('Nepal (NP)');
  await office.press('Enter');
  expect(await form(page).isVisible()).toBe(true);
  expect(await page.locator('.entry.reply').count()).toBe(0);
});

test('buttons of a list say which item they are for', async () => {
  const { page } = await openPage(browser);
  await speakAs(page, 'CIO of FI');
  const card = await say(page, 'meetings');
  const names = await card
    .locator('.items button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  expect(names.length).toBeGreaterThan(1);
  expect(new Set(names).size).toBe(names.length);
  expect(names[0]).toMatch(/^\S+: CIO Network/);
  await messageBox(page).waitFor();
});
