import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';

const entry = new URL('../../src/start.cjs', import.meta.url).pathname;

/** The program as people start it, on a free port with a store in memory. */
export const startProgram = (settings: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry], {
    env: { PATH: process.env.PATH, PORT: '0', DATABASE_URL: ':memory:', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: tmpdir(),
  });

/** The address a child process prints when it is ready. */
export async function addressOf(child: ChildProcess): Promise<string> {
  let out = '';
  for await (const chunk of child.stdout ?? []) {
    out += chunk;
    const [address] = /http:\/\/[\w.:]+/.exec(out) ?? [];
    if (address && out.endsWith('\n')) return address;
  }
  throw new Error(`it ended before it was ready: ${out}`);
}
