import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createFiles } from '../../../adapters/files/index.ts';
import { fileOpener } from '../../../adapters/files/open.ts';
import { createHttpServer } from '../../../adapters/http.ts';
import { saveFiles } from '../../../adapters/shell/save-files.ts';
import { openStore } from '../../../db/sqlite/open.ts';
import { handOut } from '../../../src/operations/hand-out.ts';
import type { FileMaker } from '../../../src/ports/file.ts';
import type { FileOrder } from '../../../src/ports/tables/files.ts';
import { drawView } from '../../../src/view-model/draw.ts';
import { plainView } from '../../../src/view-model/plain.ts';
import { readerOf } from '../../../src/view-model/reader.ts';
import { network } from '../../conversation.ts';
import { person, now as start } from '../../db/samples.ts';
import { send } from '../../workspace.ts';

const order = (of: Partial<FileOrder> = {}): FileOrder => ({
  kind: 'names',
  values: { greeting: 'Grüezi' },
  name: 'Namen é.txt',
  mediaType: 'text/plain; charset=utf-8',
  personId: 'ana',
  ...of,
});

/** Makes a file that greets its person, unless they were told to go. */
const names: FileMaker = async ({ values }, { person: { name } }) =>
  name === 'Gone' ? undefined : () => new TextEncoder().encode(`${values.greeting} ${name}`);

async function served() {
  const store = openStore(':memory:');
  let now = start;
  const open = fileOpener({ store, clock: { now: () => now }, network, makers: { names } });
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) });
  server.mount(createFiles(open));
  const url = await server.start();
  onTestFinished(async () => {
    await server.stop();
    await store.close();
  });
  const save = (name: string) => store.transaction(({ people }) => people.save(person('ana', { name })));
  await save('Ana');
  return {
    open,
    save,
    hand: (of?: Partial<FileOrder>) =>
      store.transaction((tables) => handOut(order(of), { store: tables, now, network })),
    later: (duration: string) => {
      now = now.add(duration);
    },
    ask: (secret: string, method = 'GET') => send(url, method, `/files/${secret}`, undefined, {}),
  };
}

const secretOf = (block: Awaited<ReturnType<typeof handOut>>): string => (block.kind === 'file' ? block.secret : '');

test('a file is made when its link is opened, for an hour, while its person may have it', async () => {
  const at = await served();
  const block = await at.hand();
  const secret = secretOf(block);
  expect(block).toMatchObject({ name: 'Namen é.txt', href: `https://wild.example/files/${secret}` });
  const first = await at.ask(secret);
  expect(first).toMatchObject({ status: 200, text: 'Grüezi Ana' });
  expect(first.headers).toMatchObject({
    'content-disposition': `attachment; filename="Namen ?.txt"; filename*=UTF-8''Namen%20%C3%A9.txt`,
    'cache-control': 'private, no-store',
    'content-type': 'text/plain; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  await at.save('Ben');
  expect((await at.ask(secret)).text).toBe('Grüezi Ben');
  expect((await at.ask(secret, 'POST')).status).toBe(405);
  expect((await at.ask(`${secret.slice(1)}x`)).status).toBe(404);
  await at.save('Gone');
  expect((await at.ask(secret)).status).toBe(404);
  await at.save('Ben');
  at.later('PT59M');
  expect((await at.ask(secret)).status).toBe(200);
  at.later('PT1M');
  expect((await at.ask(secret)).json).toEqual({
    problem: 'There is no file here. Links to files work for an hour: please ask for it again.',
  });
  expect((await at.ask(secretOf(await at.hand({ kind: 'strange' })))).status).toBe(404);
});

test('a page is shown, and may neither run nor load anything', async () => {
  const at = await served();
  const { headers } = await at.ask(secretOf(await at.hand({ mediaType: 'text/html; charset=utf-8' })));
  expect(headers['content-disposition']).toBeUndefined();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

test('every platform shows the link; the shell writes the file and says where', async () => {
  const at = await served();
  const view = { body: [await at.hand(), await at.hand({ name: 'other.txt' })] };
  const plain = (of: typeof view): string => plainView(drawView(of, readerOf(person('ana'))));
  expect(plain(view).split('\n')[0]).toMatch(
    /^• Namen é.txt \(https:\/\/wild.example\/files\/[\w-]{27}\) — This link works for an hour/,
  );
  const folder = join(mkdtempSync(join(tmpdir(), 'files-')), 'new');
  expect(plain({ body: (await saveFiles(view, folder, at.open)).body as typeof view.body })).toBe(
    `• ${folder}/Namen é.txt\n• ${folder}/other.txt`,
  );
  expect(readFileSync(join(folder, 'Namen é.txt'), 'utf8')).toBe('Grüezi Ana');
  const one = { body: view.body.slice(0, 1) };
  await saveFiles(one, join(folder, 'one.txt'), at.open);
  expect(readFileSync(join(folder, 'one.txt'), 'utf8')).toBe('Grüezi Ana');
  await expect(saveFiles(one, '/proc/none', at.open)).rejects.toThrow('Give another place with --out FILE.');
  await expect(saveFiles({ body: [] }, 'x', at.open)).rejects.toThrow('There is no file to write to x.');
});
