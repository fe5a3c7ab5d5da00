import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { fillOutbox } from '../jobs/outbox/fill.ts';
import { sendUnderKills } from '../jobs/outbox/killing.ts';
import type { Message } from '../jobs/outbox/platform.ts';
import { copyDatabase, startPostgres } from '../postgres.ts';
import { print } from './measure.ts';
import { benchFolder } from './network.ts';

const letters = 300;
const kills = 10;
const ours = new URL('../jobs/outbox/sender.ts', import.meta.url).pathname;
const naive = new URL('./naive-sender.ts', import.meta.url).pathname;
const boss = new URL('./boss-sender.ts', import.meta.url).pathname;

function fillTable(file: string): void {
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = wal');
  sqlite.exec('create table letters (id integer primary key, sent integer not null default 0)');
  const add = sqlite.prepare('insert into letters default values');
  sqlite.transaction(() => {
    for (let n = 0; n < letters; n += 1) add.run();
  })();
  sqlite.close();
}

const figures = (messages: readonly Message[], seconds: number): string => {
  const kinds = new Set(messages.map(({ key }) => key)).size;
  const repeats = messages.length - kinds;
  const marked = new Set(messages.filter(({ resent }) => resent)).size;
  const says = marked > 0 ? `, ${marked} say that they may be repeats` : '';
  return `${letters - kinds} lost, ${repeats} twice${says}, drained in ${seconds.toFixed(1)} s`;
};

/** 300 letters to a platform on loopback, the sender killed ten times: ours beside what one writes first. */
export async function underKills(): Promise<void> {
  const seed = Number(process.env.SEED ?? Date.now() % 1e6);
  const folder = benchFolder();
  const compiled = join(folder, 'compiled');
  print('SIGKILL while sending', `${letters} letters, ${kills} kills, SEED=${seed}; our clock runs 600 times as fast`);
  for (const canReadBack of ['yes', 'no']) {
    const file = join(folder, `ours-${canReadBack}.db`);
    await fillOutbox(file, { letters, people: 30, workspaces: ['T1'] });
    const begun = String(Date.now());
    const words = (platform: string) => [file, platform, canReadBack, begun];
    const { messages, seconds } = await sendUnderKills({ script: ours, words, compiled }, kills, seed);
    print(`  ours, ${canReadBack === 'yes' ? 'with' : 'without'} read-back`, figures(messages, seconds));
  }
  for (const order of ['send-then-mark', 'mark-then-send']) {
    const file = join(folder, `${order}.db`);
    fillTable(file);
    const words = (platform: string) => [file, platform, order];
    const { messages, seconds } = await sendUnderKills({ script: naive, words, compiled }, kills, seed);
    print(`  ${order}`, figures(messages, seconds));
  }
  await onServer(compiled, seed);
  print('  BullMQ', 'not run: it needs Redis, which npm ci does not bring');
}

/** Ours and pg-boss on one PostgreSQL that stays up: only the sender is killed. */
async function onServer(compiled: string, seed: number): Promise<void> {
  const server = await startPostgres({ isDurable: true });
  try {
    for (const canReadBack of ['yes', 'no']) {
      const url = await copyDatabase(server.url);
      await fillOutbox(url, { letters, people: 30, workspaces: ['T1'] });
      const begun = String(Date.now());
      const words = (platform: string) => [url, platform, canReadBack, begun];
      const { messages, seconds } = await sendUnderKills({ script: ours, words, compiled }, kills, seed);
      print(
        `  ours on PostgreSQL, ${canReadBack === 'yes' ? 'with' : 'without'} read-back`,
        figures(messages, seconds),
      );
    }
    const url = await copyDatabase(server.url);
    const fill = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', boss, url, '', String(letters)], {
      stdio: 'inherit',
    });
    const [code] = await once(fill, 'close');
    if (code !== 0) throw new Error(`pg-boss could not be filled: ${code}`);
    const words = (platform: string) => [url, platform];
    const { messages, seconds } = await sendUnderKills({ script: boss, words, compiled }, kills, seed);
    print('  pg-boss on the same server', figures(messages, seconds));
  } finally {
    await server.end();
  }
}
