import axeCore from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { openWorkspace } from '../workspace.ts';

/** A fresh workspace with its page open in a browser; anything the console complains of fails the test. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}) {
  const world = await openWorkspace();
  const context = await browser.newContext({ viewport: { width: 1280, height: 820 }, ...options });
  context.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(world.url) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  onTestFinished(async () => {
    await context.close();
    await world.close();
    expect(complaints).toEqual([]);
    expect(world.faults).toEqual([]);
  });
  await page.goto(world.url);
  await messageBox(page).waitFor();
  await page.getByRole('button', { name: 'What can I do here?' }).waitFor();
  return { page, world };
}

export const messageBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Message to WILD Bot' });
/** What the bot last said here: an answer or a letter. */
export const last = (page: Page): Locator => page.locator('.entry:is(.reply, .letter)').last();
export const letter = (page: Page, text: string | RegExp): Locator =>
  page.locator('.entry.letter').filter({ hasText: text });
export const form = (page: Page): Locator => page.getByRole('dialog');

/** Types a line and waits for its answer. */
export async function say(page: Page, line: string): Promise<Locator> {
  const answers = page.locator('.entry.reply');
  const before = await answers.count();
  await messageBox(page).fill(line);
  await messageBox(page).press('Enter');
  await answers.nth(before).waitFor();
  return answers.nth(before);
}

/** Presses a button of a card and waits for the answer. */
export async function press(card: Locator, label: string): Promise<Locator> {
  const answers = card.page().locator('.entry.reply');
  const before = await answers.count();
  await card.getByRole('button', { name: label, exact: true }).click();
  await answers.nth(before).waitFor();
  return answers.nth(before);
}

/** Sends the open form and waits for the answer. */
export async function send(page: Page): Promise<Locator> {
  const answers = page.locator('.entry.reply');
  const before = await answers.count();
  await form(page).getByRole('button', { name: 'Send' }).click();
  await answers.nth(before).waitFor();
  return answers.nth(before);
}

export async function speakAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^You are speaking as/ }).click();
  await page.getByRole('searchbox', { name: 'Search people' }).fill(name);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  // On a narrow screen the drawer it stands in closes at once.
  await page.locator('#speaker', { hasText: name }).waitFor({ state: 'attached' });
}

export const open = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: place }).click();

/** What axe-core finds on the page as it stands that is serious or worse. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // By CDP, since the page's own policy blocks scripts.
  await page.evaluate(axeCore.source);
  const found = await page.evaluate(async () => {
    // What it would preload of a shadow's style sheets, the page's own policy refuses, loudly.
    const { violations } = await window.axe.run(document, { preload: false });
    return violations.map(({ id, impact, nodes }) => ({ id, impact, at: nodes.map(({ html }) => html.slice(0, 120)) }));
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, at }) => `${id}: ${at.join(' | ')}`);
}

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}
