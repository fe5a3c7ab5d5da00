import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { form, last, letter, messageBox, open, openPage, press, say, seriousFindings, speakAs } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Shows a card as on that platform and waits until it is drawn. */
async function showAs(card: Locator, platform: 'Slack' | 'Teams'): Promise<Locator> {
  await card.getByRole('button', { name: `As in ${platform}` }).click();
  const stage = card.getByRole('region', { name: `As in ${platform}` });
  await stage.locator('.message, .modal, .dialog').waitFor();
  return stage;
}

const libraryCount = (page: Page): Promise<number> => page.locator('script[src*="adaptivecards"]').count();

test('a card is shown as in Slack, where its buttons act, and back again', async () => {
  const { page } = await openPage(browser);
  await speakAs(page, 'Secretariat One');
  const card = await say(page, 'group cio');
  const slack = await showAs(card, 'Slack');
  await slack.getByRole('heading', { name: 'CIO Network' }).waitFor();
  await slack.getByText('Members: 26 members nominated from 20 Offices').waitFor();
  expect(await card.locator('.card').isHidden()).toBe(true);
  await press(slack, 'Members');
  await last(page).getByText('Members of the CIO Network').waitFor();
  await card.getByRole('button', { name: 'As in Slack' }).click();
  await card.locator('.card').waitFor();
  expect(await slack.count()).toBe(0);
  expect(await libraryCount(page)).toBe(0);
});

test('a report’s points are a list in Slack, a list of members mentions', async () => {
  const { page } = await openPage(browser);
  await speakAs(page, 'Secretariat One');
  const report = await showAs(await say(page, 'report cio'), 'Slack');
  await report.getByRole('listitem').filter({ hasText: 'Digital transformation and AI' }).waitFor();
  const whois = await showAs(await say(page, 'ledger cio'), 'Slack');
  await whois.locator('.mention', { hasText: '@CIO of CH' }).first().waitFor();
});

test('Slack’s own markup is read as Slack reads it, and plain text is not', async () => {
  const { page } = await openPage(browser);
  const text =
    '*b* _i_ ~s~ `c` <!here> <https://x.example/?a=1&amp;b|a &lt;b&gt;> <javascript:alert(1)|no> ' +
    '<!date^1781089200^{date_long} {time}|then> <!date^1781089200^{moon}|then> snake_case_word &amp;lt;';
  const blocks = [
    { type: 'section', text: { type: 'mrkdwn', text } },
    { type: 'section', text: { type: 'plain_text', text } },
    { type: 'video' },
  ];
  await page.route('**/local/previews', (route) => route.fulfill({ json: { type: 'message', blocks } }));
  const slack = await showAs(await say(page, 'profile'), 'Slack');
  const drawn = await slack.locator('.section p').first().innerHTML();
  // Browsers differ over this comma.
  expect(drawn.replace('Wednesday,', 'Wednesday')).toBe(
    '<b>b</b> <i>i</i> <s>s</s> <code>c</code> <span class="mention">@here</span> ' +
      '<a href="https://x.example/?a=1&amp;b" target="_blank" rel="noopener noreferrer">a &lt;b&gt;</a> <span>no</span> ' +
      '<time datetime="2026-06-10T11:00:00.000Z">Wednesday 10 June 2026 16:45</time> ' +
      '<time datetime="2026-06-10T11:00:00.000Z">then</time> snake_case_word &amp;lt;',
  );
  expect(await slack.locator('.section p').nth(1).textContent()).toBe(text);
  await slack.getByText('‹video›').waitFor();
});

test('Microsoft’s library draws a card as in Teams, in light and in dark, and its buttons act', async () => {
  const { page } = await openPage(browser);
  await speakAs(page, 'Secretariat One');
  const teams = await showAs(await say(page, 'actions'), 'Teams');
  expect(await libraryCount(page)).toBe(1);
  const card = teams.locator('.ac-adaptiveCard');
  const colour = () => card.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await colour()).toBe('rgb(255, 255, 255)');
  await teams.getByRole('button', { name: 'Dark' }).click();
  await expect.poll(colour).toBe('rgb(45, 44, 44)');
  await press(teams, 'Overdue');
  await last(page).getByText('No overdue action items').waitFor();
});

test('a card runs from right to left in Arabic, codes as they are', async () => {
  const { page } = await openPage(browser);
  const teams = await showAs(await say(page, 'groups'), 'Teams');
  await teams.getByRole('button', { name: 'Right to left' }).click();
  const card = teams.locator('.ac-adaptiveCard');
  await expect.poll(() => card.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await card.textContent()).toMatch(/CIO [\p{Script=Arabic}]+/u);
  expect(await card.textContent()).not.toMatch(/[a-z]{3}/);
});

test('in a channel Slack is given moments for each reader’s own clock', async () => {
  const { page } = await openPage(browser);
  await speakAs(page, 'CIO of FI');
  await page.getByRole('button', { name: 'Next reminder' }).click();
  await open(page, 'cio-network');
  const slack = await showAs(letter(page, 'In 14 days'), 'Slack');
  await slack.locator('time[datetime="2026-06-10T11:00:00.000Z"]', { hasText: '10 June 2026 14:00' }).first().waitFor();
});

test('an open form shows as a modal and as a dialog, with what was typed and what is wrong', async () => {
  const { page } = await openPage(browser);
  await page.getByRole('button', { name: 'Join a group' }).click();
  await form(page).getByRole('textbox', { name: 'Position' }).fill('Head of <Data> & *AI* :tada:');
  await form(page).getByRole('button', { name: 'Send' }).click();
  await form(page).locator('.problem').first().waitFor();
  await form(page).getByRole('textbox', { name: 'Last name' }).fill('typed since');
  const slack = await showAs(form(page), 'Slack');
  expect(await slack.getByLabel('Last name').inputValue()).toBe('typed since');
  expect(await slack.getByLabel('Position').inputValue()).toBe('Head of <Data> & *AI* :tada:');
  await slack.getByText('⚠ Please fill this in.').first().waitFor();
  const teams = await showAs(form(page), 'Teams');
  expect(await teams.getByLabel('Position').inputValue()).toBe('Head of <Data> & *AI* :tada:');
  await teams.getByText('nothing is sent from here').waitFor();
  await form(page).getByRole('button', { name: 'As in Teams' }).click();
  await form(page).getByRole('button', { name: 'Send' }).waitFor();
});

test('a letter keeps the look it was given when it is updated', async () => {
  const { page } = await openPage(browser);
  await speakAs(page, 'CIO of FI');
  await page.getByRole('button', { name: 'Next reminder' }).click();
  const teams = await showAs(letter(page, 'In 14 days').first(), 'Teams');
  await press(teams, 'Yes');
  await teams.getByText('1 person from 1 Office').waitFor();
});

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)('previews by keyboard in %s at %i pixels, and axe finds nothing serious', async (colorScheme, width) => {
  const { page } = await openPage(browser, { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  for (const line of ['groups', 'profile']) {
    const card = await say(page, line);
    for (const platform of ['Slack', 'Teams'] as const) {
      await card.getByRole('button', { name: `As in ${platform}` }).press('Enter');
      await card.getByRole('region').locator('.message').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    }
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('around the conversation the page speaks the language of the person one speaks as', async () => {
  const { page } = await openPage(browser);
  await speakAs(page, 'CIO of FR');
  await page.getByRole('heading', { name: 'Bonjour, CIO of FR' }).waitFor();
  await page.getByRole('button', { name: 'Envoyer' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
  await page.getByRole('combobox', { name: 'Message à WILD Bot' }).fill('groups');
  await page.keyboard.press('Enter');
  await last(page).getByRole('button', { name: 'Dans Slack' }).waitFor();
  await page.getByRole('button', { name: /^Vous parlez en tant que/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^New CIO of NP/ })
    .click();
  await messageBox(page).waitFor();
});
