import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../src/setup/run.ts';

const entry = new URL('../src/start.cjs', import.meta.url).pathname;
/** Node.js keeps compiled code here by its content: the same program is started a hundred times, and compiling is a third of a start. */
export const compiled = new URL('../node_modules/.cache/compiled', import.meta.url).pathname;

export type Ran = { code: number | null; out: string; err: string };

/** A folder that is gone when the test is. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'wild-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** The program as an operator starts it, in `cwd`, with these settings and no others. */
export function start(
  settings: Record<string, string>,
  words: string[] = [],
  nodeOptions: string[] = [],
): ChildProcess {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...nodeOptions, entry, ...words], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: compiled, LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: tmpdir(),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs an operator's command in this process, as `npm run wild` does in its own: many of them prove what one start proves. */
export async function command(settings: Record<string, string>, words: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const output = {
    out: (line: string) => void out.push(`${line}\n`),
    err: (line: string) => void err.push(`${line}\n`),
  };
  const code = await run({ LOG_LEVEL: 'silent', ...settings }, ['wild', ...words], output);
  return { code, out: out.join(''), err: err.join('') };
}

/** Waits for its end, and returns what it printed and its exit code. */
export async function ended(child: ChildProcess): Promise<Ran> {
  const read = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => (read.out += chunk));
  child.stderr?.on('data', (chunk) => (read.err += chunk));
  const [code] = await once(child, 'close');
  return { code, ...read };
}

/** Waits until it says that it is ready, and returns its address. */
export async function ready(child: ChildProcess): Promise<string> {
  let out = '';
  for await (const chunk of child.stdout ?? []) {
    out += chunk;
    const [address] = /http:\/\/\S+/.exec(out) ?? [];
    if (address) return address;
  }
  throw new Error(`it ended before it was ready: ${out}`);
}

/** One call through the front door, as the local workspace's page makes it. */
export async function post(address: string, path: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
