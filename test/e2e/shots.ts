import { mkdir } from 'node:fs/promises';
import { openWorkspace } from '../workspace.ts';
import { openBrowser } from './browser.ts';
import { form, last, letter, messageBox, press, say, speakAs } from './page.ts';

const folder = process.argv[2] ?? '/tmp/x/looks/shots';
await mkdir(folder, { recursive: true });
const world = await openWorkspace();
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1200, height: 2600 }, reducedMotion: 'reduce' });
page.on('console', (m) => { if (m.type() !== 'log') console.log(m.type(), m.text()); });
page.on('pageerror', (e) => console.log('PAGE', e.message));
await page.goto(world.url);
await messageBox(page).waitFor();
await page.getByRole('button', { name: 'help', exact: true }).waitFor();
await page.screenshot({ path: `${folder}/first.png` });
await say(page, 'join cio NP "Chief Information Officer"');
await speakAs(page, 'Secretariat One');
const lines = process.argv[3]?.split(',') ?? ['help','group cio','requests','meetings','actions','status','report cio','members cio','ledger cio'];
for (const platform of ['Slack','Teams']) for (const line of lines) {
  const card = await say(page, line);
  await card.getByRole('button', { name: `As in ${platform}` }).click();
  await card.locator('.stage').waitFor();
  await page.waitForTimeout(250);
  await card.screenshot({ path: `${folder}/${platform}-${line.replace(' ','-')}.png` });
}
await browser.close(); await world.close();
