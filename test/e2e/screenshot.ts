import { mkdir } from 'node:fs/promises';
import { openWorkspace } from '../workspace.ts';
import { openBrowser } from './browser.ts';
import { form, letter, press, say, speakAs } from './page.ts';

// Makes the README's picture, .github/local-workspace.png: `npm run screenshot`. With a folder as argument it takes the
// same moment there in light, in dark and on a phone, for changes of how the page looks.

const folder = process.argv[2] ?? '.github';
const world = await openWorkspace();
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });
await page.goto(world.url);
await page.getByRole('button', { name: 'Join a group' }).click();
await form(page).getByRole('combobox', { name: 'Group' }).selectOption('cio-network');
await form(page).getByRole('combobox', { name: 'Office', exact: true }).fill('NP');
await form(page).getByRole('button', { name: 'Send' }).click();
await form(page).waitFor({ state: 'hidden' });
await speakAs(page, 'Secretariat One');
await press(letter(page, 'asks to join'), 'Approve');
await say(page, 'chair confirm cio "CIO of FI"');
await speakAs(page, 'New CIO');
await page.getByRole('button', { name: 'Next reminder' }).click();
const reminder = letter(page, 'In 14 days');
await reminder.getByRole('button', { name: 'As in Teams' }).click();
await reminder.locator('.ac-adaptiveCard').waitFor();
await reminder.scrollIntoViewIfNeeded();
await mkdir(folder, { recursive: true });
await page.screenshot({ path: `${folder}/local-workspace.png` });
if (process.argv[2]) {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${folder}/dark.png` });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.screenshot({ path: `${folder}/phone.png` });
}
await browser.close();
await world.close();
