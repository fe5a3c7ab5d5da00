import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { ended, folder, ready } from '../running.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const deploy = (name: string): string => readFileSync(join(root, '.github', 'deploy', name), 'utf8');

/** Runs a command line as a service manager or container does: no shell, no npm, these settings alone. */
function run([file = '', ...words]: readonly string[], cwd: string, env: Record<string, string>): ChildProcess {
  const child = spawn(file, words, {
    cwd,
    env: { LOG_LEVEL: 'silent', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function answersAndStops(child: ChildProcess): Promise<void> {
  const address = await ready(child);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  const end = ended(child);
  child.kill('SIGTERM');
  expect(await end).toMatchObject({ code: 0, err: '' });
}

const unit = deploy('wild-bot.service').replaceAll('/opt/wild-bot', root);

test('systemd finds nothing wrong with the unit', () => {
  const file = join(folder(), 'wild-bot.service');
  writeFileSync(file, unit);
  const { error, status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
  if (error && 'code' in error && error.code === 'ENOENT') {
    console.log('The systemd unit is not verified: systemd-analyze is not on this machine.');
    return;
  }
  expect({ error, status, stdout, stderr }).toEqual({ error: undefined, status: 0, stdout: '', stderr: '' });
});

test('the unit’s command starts the bot, and the README names it', async () => {
  const [, command = ''] = /^ExecStart=(.+)$/m.exec(unit) ?? [];
  expect(unit).toMatch(/^UMask=0077$/m);
  expect(unit).toMatch(/^StateDirectoryMode=0700$/m);
  const direct = command.replace(`${root}/`, '');
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`\`${direct}\``);
  expect(deploy('README.md')).toContain(`\n${direct}\n`);
  await answersAndStops(run(command.split(' '), root, { DATABASE_URL: join(folder(), 'wild.db') }));
});

test('what the Dockerfile copies is all that its command needs', async () => {
  const text = deploy('Dockerfile');
  const app = folder();
  for (const [, from = '', to = ''] of text.matchAll(/^COPY (\w[\w.]*) (\S+)$/gm))
    cpSync(join(root, from), join(app, to === './' ? from : to), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'));
  const [, list = ''] = /^ENTRYPOINT (.+)$/m.exec(text) ?? [];
  const entry = z.array(z.string()).parse(JSON.parse(list));
  await answersAndStops(run(entry, app, { DATABASE_URL: join(app, 'wild.db') }));
  const absent = await ended(run([...entry, 'doctor'], app, { DATABASE_URL: join(app, 'none.db') }));
  expect(absent.err).toContain('There is no database at');
});
