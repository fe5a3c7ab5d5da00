import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { folder } from '../running.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

const words = z.union([z.string().transform((word) => [word]), z.array(z.string())]).default([]);
const lockEntry = z.object({
  version: z.string(),
  integrity: z.string().optional(),
  optional: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  os: words,
  cpu: words,
  bin: z.record(z.string(), z.string()).default({}),
});
const { packages } = z.object({ packages: z.record(z.string(), lockEntry) }).parse(read('package-lock.json'));
const { optionalDependencies: pinned } = z
  .object({ optionalDependencies: z.record(z.string(), z.string()) })
  .parse(read('package.json'));

const entries = Object.entries(packages).filter(([where]) => where !== '');

test('every package that is fetched is held to its SHA-512 by the lock file, and none runs a script to fetch more', () => {
  const loose = entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(loose.map(([where]) => where)).toEqual([]);
  const scripted = entries.filter(([, { hasInstallScript }]) => hasInstallScript);
  // Their binaries are in the packages; package.json turns the scripts off.
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.literal(false)) })
    .parse(read('package.json'));
  const named = scripted.map(([where, { version }]) => `${where.slice('node_modules/'.length)}@${version}`);
  expect(named).toEqual(Object.keys(allowScripts));
});

test('the lock file holds one Node.js for every platform, and it is the one that runs this test', () => {
  const runtimes = Object.entries(pinned).map(([name, version]) => {
    const entry = packages[`node_modules/${name}`];
    expect(entry).toMatchObject({ version, optional: true, bin: { node: expect.stringMatching(/^bin\/node/) } });
    return { platform: `${entry?.os}-${entry?.cpu}`, version };
  });
  expect(new Set(runtimes.map(({ version }) => version))).toEqual(new Set([process.versions.node]));
  const platforms = runtimes.map(({ platform }) => platform).sort();
  expect(platforms).toEqual(['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64']);
});

test('npm scripts run on it, and it satisfies every package, so that npm on it warns of nothing', () => {
  const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const run = (file: string, ...args: string[]) =>
    spawnSync(file, args, { cwd: root, env: { ...process.env, PATH }, encoding: 'utf8' });
  expect(run('node', '--version').stdout.trim()).toBe(process.version);
  const { status, stderr } = run('npm', 'ci', '--dry-run', '--offline', '--ignore-scripts', '--loglevel=warn');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('where the runtime is missing, an older Node.js says in one line how to get it', () => {
  const file = join(folder(), 'node-version.cjs');
  copyFileSync(join(root, 'src', 'node-version.cjs'), file);
  const older = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})';
  const args = ['--import', `data:text/javascript,${older}`, file];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'WILD Bot needs Node.js 26 and this is 20.20.2; "npm ci" brings it to Linux and macOS (x64, arm64) and Windows (x64), and "npm rebuild --ignore-scripts" links it; on another machine install Node.js 26 itself.\n',
  );
});
