import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

// Nothing but the page under test is to be reached, and CI may run as root without a sandbox.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser: on Linux the Chromium that `npm ci` brings, elsewhere the Chrome that is installed. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args });
  const folder = await unpackedChromium();
  const executablePath = join(folder, 'chromium');
  return chromium.launch({ executablePath, args, env: environmentFor(folder, executablePath) });
}

const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const cache = join(packageFolder, '..', '..', '.cache', 'chromium');

/** Unpacks the browser once into node_modules; whole or not at all, since test files may start side by side. */
async function unpackedChromium(): Promise<string> {
  if (existsSync(cache)) return cache;
  await mkdir(dirname(cache), { recursive: true });
  const folder = await mkdtemp(`${cache}-`);
  // The package unpacks into the temporary folder, wherever that is.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const { inflate } = await import('@sparticuz/chromium');
  const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
  try {
    await Promise.all(archives.map((name) => inflate(join(packageFolder, 'bin', name))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await writeFile(join(folder, 'fonts.conf'), fontsConfig);
  await rename(folder, cache).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    // Another test file was faster.
    await rm(folder, { recursive: true });
  });
  return cache;
}

// The package's own fonts first, so that the page looks the same on every machine; then those of the machine.
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(cache, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(cache, 'font-cache')}</cachedir>
  <match target="pattern"><edit name="family" mode="prepend_first"><string>Open Sans</string></edit></match>
</fontconfig>
`;

/** On a machine without the NSS libraries that Chromium needs, those that the package carries stand in. */
function environmentFor(folder: string, executable: string): Record<string, string> {
  const environment: Record<string, string> = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) environment[name] ??= value;
  const needs = execFileSync('ldd', [executable], { encoding: 'utf8' });
  if (needs.includes('not found')) environment.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib');
  return environment;
}
