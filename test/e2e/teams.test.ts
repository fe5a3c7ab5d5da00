import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { megan, openPlayground, pressOf } from '../adapters/teams/client.ts';
import { actionOf, wordsOf } from '../adapters/teams/workspace.ts';
import { post } from '../running.ts';
import { openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

// To look at changed cards, name a folder here.
const pictures = process.env.TEAMS_PICTURES;
let taken = 0;
async function picture(page: Page, name: string): Promise<void> {
  taken += 1;
  if (pictures) await page.screenshot({ path: `${pictures}/${String(taken).padStart(2, '0')}-${name}.png` });
}

/** Microsoft's own page over the running bot; what it would fetch from elsewhere, such as its fonts, is refused. */
async function openPage() {
  const client = await openPlayground();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route('**/*', (route) =>
    route.request().url().startsWith(client.url) ? route.continue() : route.abort(),
  );
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  await page.goto(client.url);
  return { ...client, page };
}

/** Types into the box of the conversation that is open; in shared ones after a mention of the bot. */
async function say(page: Page, line: string, { mention = false } = {}): Promise<void> {
  await page.getByRole('textbox').first().click();
  if (mention) {
    await page.keyboard.type('@');
    await page.getByRole('menuitem', { name: 'Test Bot' }).click();
  }
  await page.keyboard.type(`${mention ? ' ' : ''}${line}`);
  await page.keyboard.press('Enter');
}

test('in Microsoft’s own page: help, join by a form, admitted by another, told, reminded, answered with one press', async () => {
  const { page, bot, config, hears, press } = await openPage();
  await page.getByText('Hello, I am WILD Bot.').waitFor();
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  expect(await page.getByText('Hello, I am WILD Bot.').count()).toBe(1);

  await say(page, 'help');
  await page.getByText('Hello Alex Wilber').waitFor();
  await picture(page, 'help');
  await page.getByRole('button', { name: 'Join a group' }).last().click();
  await page.getByRole('combobox', { name: 'Group' }).click();
  await page.getByRole('option', { name: 'CIO Network' }).click();
  await page.getByRole('combobox', { name: 'Office' }).click();
  await page.keyboard.type('Nepal');
  await page.getByRole('option', { name: /^Nepal/ }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Please fill this in.').waitFor();
  await page.getByRole('textbox', { name: 'Position' }).fill('Chief Information Officer');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('nonsense');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Please give an e-mail address').waitFor();
  expect(await page.getByRole('textbox', { name: 'Position' }).inputValue()).toBe('Chief Information Officer');
  await picture(page, 'problem');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('alexw@example.com');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Your request to join the CIO Network for ').waitFor();
  // The card that was pressed has become the answer.
  expect(await page.getByRole('combobox', { name: 'Office' }).count()).toBe(0);

  // This page speaks as Alex alone: what Megan presses goes past it.
  await page.getByRole('treeitem', { name: 'Group Chat' }).click();
  await say(page, 'requests', { mention: true });
  const refused = await hears('or the secretariat, can do that', config.groupChats[0]?.id ?? '');
  await page.getByText('or the secretariat, can do that').waitFor();
  await picture(page, 'group-chat');
  const review = await press(megan, refused, actionOf(await press(megan, refused, pressOf('requests')), 'Review'));
  expect(wordsOf(await press(megan, refused, actionOf(review, 'Approve')))).toContain('is now a member');

  await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
  await page.getByText('has confirmed your nomination').waitFor();
  await post(bot, '/local/clock', { advance: 'P41D' });
  await page.getByText('In 14 days: CIO Network').waitFor();
  await picture(page, 'reminder');
  await page.getByRole('button', { name: 'Yes', exact: true }).last().click();
  await page.getByText('Noted: you are coming.').waitFor();
  // The reminder stands for the meeting: it follows.
  await page.getByText('1 person from 1 Office').last().waitFor();
  await picture(page, 'answered');
  for (const line of ['meetings', 'actions', 'status', 'members cio', 'calendar']) {
    const before = await page.getByText('Test Bot', { exact: true }).count();
    await say(page, line);
    await page.getByText('Test Bot', { exact: true }).nth(before).waitFor();
    await picture(page, line);
  }

  await page.getByRole('treeitem', { name: 'My Team - Announcements' }).click();
  await say(page, 'group cio', { mention: true });
  await page.getByText('A network of chief information and chief technology officers').waitFor();
  await picture(page, 'channel');
});
