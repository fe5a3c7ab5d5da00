import { expect, test } from 'vitest';
import { madeFiles, sixScripts } from '../adapters/reports/made.ts';
import { conversation } from '../conversation.ts';
import { openBrowser } from './browser.ts';
import { seriousFindings } from './page.ts';

test('the report’s page loads nothing, keeps to its width, and axe finds nothing serious in light or dark', async () => {
  const chat = await conversation();
  await sixScripts(chat);
  const page = new TextDecoder().decode((await madeFiles(chat, 'secretariat-1', 'report files')).get('report.html'));
  const browser = await openBrowser();
  try {
    for (const [colorScheme, width] of [
      ['light', 1200],
      ['dark', 390],
    ] as const) {
      const shown = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const asked: string[] = [];
      shown.on('request', (request) => asked.push(request.url()));
      await shown.setContent(page);
      expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
      expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await seriousFindings(shown)).toEqual([]);
      await shown.close();
    }
  } finally {
    await browser.close();
  }
});
