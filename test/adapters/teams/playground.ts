import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const client = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
const loopback = fileURLToPath(new URL('loopback.cjs', import.meta.url));

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (typeof address !== 'object' || !address) throw new Error('no port is free');
  return address.port;
}

/** Microsoft's local Teams client over a bot at this address; it writes its log into `cwd`. Returns its own address when it answers. */
export async function startPlayground(
  bot: string,
  port: number,
  cwd: string,
): Promise<{ url: string; child: ChildProcess }> {
  const url = `http://127.0.0.1:${port}`;
  const more = ['--service-url', `${url}/_connector`, '--disable-telemetry'];
  const words = ['start', '-e', `${bot}/api/messages`, '-c', 'msteams', '-p', String(port), ...more];
  const child = spawn(process.execPath, ['--require', loopback, client, ...words], {
    cwd,
    // Nothing is to be opened: who starts it does that.
    env: { PATH: process.env.PATH, BROWSER: 'none', HOME: cwd },
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 150; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the Agents Playground ended with ${child.exitCode}`);
    if (await answers(`${url}/_debug/ping`)) return { url, child };
    await after(200);
  }
  child.kill('SIGKILL');
  throw new Error('the Agents Playground did not start');
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
