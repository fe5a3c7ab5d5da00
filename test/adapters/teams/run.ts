import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort, startPlayground } from './playground.ts';

// `npm run teams`: the bot beside Microsoft's own local Teams client, so that anyone sees it there without a tenant.

const port = await freePort();
const bot = `http://127.0.0.1:${port}`;
const start = fileURLToPath(new URL('../../../src/start.cjs', import.meta.url));
const settings = {
  TEAMS_SKIP_AUTH: '1',
  LOCAL_WORKSPACE: 'on',
  DATABASE_URL: ':memory:',
  PORT: String(port),
  HOST: '127.0.0.1',
};
mkdirSync('data/playground', { recursive: true });
const program = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', start], {
  env: { ...process.env, ...settings },
  stdio: ['ignore', 'inherit', 'inherit'],
});
const { url, child } = await startPlayground(bot, await freePort(), 'data/playground');
console.log(`Teams' local client is at ${url}, with the local workspace and its clock at ${bot}.`);
const stop = (): void => {
  child.kill();
  program.kill();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
program.once('exit', () => child.kill());
child.once('exit', () => program.kill());
