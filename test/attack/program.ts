import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const entry = new URL('../../src/start.cjs', import.meta.url).pathname;
const clock = new URL('./clock.cjs', import.meta.url).pathname;

export type Started = { child: ChildProcess; address: Promise<string>; ended: Promise<unknown> };

const children = new Set<ChildProcess>();
const folders = new Set<string>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** Returns a folder that is gone when the attack is over. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'wild-attack-'));
  folders.add(made);
  return made;
}

/** Starts the real program on a free port, through bash where `limits` (such as `ulimit -n 64`) are to be set first. */
export function start(settings: Record<string, string>, limits = ''): Started {
  const words = ['--disable-warning=ExperimentalWarning', entry];
  const env = { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent', ...settings };
  const shifted = env as Record<string, string | undefined>;
  const node = shifted.CLOCK_FILE === undefined ? words : ['--require', clock, ...words];
  const command = limits === '' ? process.execPath : 'bash';
  const given = limits === '' ? node : ['-c', `${limits}; exec "$0" "$@"`, process.execPath, ...node];
  const child = spawn(command, given, { env, stdio: ['ignore', 'pipe', 'inherit'], cwd: tmpdir() });
  children.add(child);
  return { child, address: addressOf(child), ended: once(child, 'close').finally(() => children.delete(child)) };
}

/** Resolves with where it listens; a program that ends before never does, and is waited for by its end. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let out = '';
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      const [address] = /http:\/\/[\w.:]+(?= )/.exec(out) ?? [];
      if (address) resolve(address);
    });
  });
}

export async function stop({ child, ended }: Started): Promise<void> {
  child.kill('SIGTERM');
  await ended;
}

/** Sets the clock of programs that were started with this CLOCK_FILE. */
export const setClock = (file: string, aheadMs: number): void => writeFileSync(file, String(aheadMs));

/** Makes a call as the local workspace's page does; undefined where it was not answered. */
export async function call(address: string, from: string, line: string, key?: string) {
  try {
    const response = await fetch(`${address}/local/calls`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from, said: { how: 'typed', line }, ...(key === undefined ? {} : { key }) }),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    // A cut or slow connection is what an attack is about: an answer that never came promises nothing.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
      return undefined;
    throw error;
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until it holds; throws where that takes longer than `seconds`. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`after ${seconds} s it is still not so that ${what}`);
    await pause(50);
  }
}

export const print = (what: string, figures: string): void => console.log(`${what.padEnd(44)} ${figures}`);
