import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { settingNames } from '../../src/setup/settings.ts';
import { ended, folder, ready } from '../running.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs an npm script of this project, with these settings and none of a developer's own `.env`. */
function npm(settings: Record<string, string>, ...words: string[]): ChildProcess {
  const none = Object.fromEntries(settingNames.map((name) => [name, '']));
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...none, LOG_LEVEL: 'silent', ...settings };
  // A group of its own, so that what npm leaves behind can be ended with it.
  const child = spawn('npm', words, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => endGroup(child.pid));
  return child;
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    // Nothing of the group is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

test.for(['SIGTERM', 'SIGKILL', 'SIGHUP'] as const)(
  'when npm ends by %s, the server leaves its port and its store to the next one',
  async (signal) => {
    const settings = { DATABASE_URL: join(folder(), 'wild.db'), PORT: '0' };
    const first = npm(settings, 'start');
    const address = await ready(first);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    // The server holds npm's standard error, which closes with the last process that holds it.
    const closed = once(first, 'close');
    first.stderr?.resume();
    first.kill(signal);
    await closed;
    await expect(fetch(`${address}/healthz`)).rejects.toThrow('fetch failed');
    expect(await ready(npm({ ...settings, PORT: new URL(address).port }, 'start'))).toBe(address);
  },
);

test('npm run wild alone lists every task and every command, and starts nothing', async () => {
  const { code, out } = await ended(npm({ DATABASE_URL: ':memory:' }, 'run', '--silent', 'wild'));
  expect(code).toBe(0);
  for (const line of ['backup FILE ', 'restore FILE ', 'doctor ', 'seed ', 'join ', 'members add ', 'help ']) {
    expect(out).toContain(`\n  ${line}`);
  }
  expect(out).toContain('--yes');
  const doctor = await ended(
    npm({ DATABASE_URL: join(folder(), 'none.db') }, 'run', '--silent', 'wild', '--', 'doctor'),
  );
  expect(doctor).toMatchObject({ code: 1, err: expect.stringContaining('There is no database at') });
});
