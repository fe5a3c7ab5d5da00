import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openStore } from '../../db/sqlite/open.ts';
import { randomFrom } from '../jobs/outbox/platform.ts';
import { call, folder, pause, print, type Started, start, stop } from './program.ts';

const images = 20;
const tears = 60;

/** Whether an action item was added: the answer names its code. */
const isDone = (reply: { status: number; text: string } | undefined): boolean =>
  reply?.status === 200 && /CIO-\d+/.test(reply.text);

/** Adds action items over HTTP, four at a time, until told to stop; keeps the titles of those that were answered. */
function adding(address: string, name: string) {
  const answered: string[] = [];
  let goesOn = true;
  const lanes = Array.from({ length: 4 }, async (_, lane) => {
    for (let n = 0; goesOn; n += 1) {
      const title = `${name} ${lane} ${n}`;
      const reply = await call(address, 'secretariat-1', `actions add cio-network ${title}`, title);
      if (isDone(reply)) answered.push(title);
    }
  });
  return {
    answered,
    async end() {
      goesOn = false;
      await Promise.all(lanes);
    },
  };
}

/** Copies the database and its log as a crash at this instant would leave them: the process is stopped meanwhile. */
function crashImage({ child }: Started, file: string, to: string): void {
  child.kill('SIGSTOP');
  // The signal is delivered at once, but a write that is under way in the kernel ends first.
  while (!readFileSync(`/proc/${child.pid}/stat`, 'utf8').includes(') T '));
  for (const end of ['', '-wal']) if (existsSync(file + end)) copyFileSync(file + end, to + end);
  child.kill('SIGCONT');
}

/** Opens a store as the program does. Throws where SQLite finds it damaged. Returns the titles of its action items. */
async function titlesIn(file: string): Promise<Set<string>> {
  await openStore(file).close();
  const sqlite = new Sqlite(file, { readonly: true });
  const check = sqlite.pragma('integrity_check', { simple: true });
  const titles = sqlite.prepare('select title from action_items').pluck().all();
  sqlite.close();
  if (check !== 'ok') throw new Error(`damaged: ${check}`);
  return new Set(titles.map(String));
}

/** Images of crashes while people write, and logs that end in the middle of a page or in bytes nobody wrote. */
export async function crashes(seed: number): Promise<void> {
  const random = randomFrom(seed);
  const at = folder();
  const file = join(at, 'wild.db');
  const program = start({ DATABASE_URL: file });
  const writing = adding(await program.address, 'Image');
  let [lost, kept] = [0, 0];
  const taken: string[] = [];
  for (let n = 0; n < images; n += 1) {
    await pause(20 + random() * 100);
    const before = [...writing.answered];
    const image = join(at, `image-${n}.db`);
    crashImage(program, file, image);
    taken.push(image);
    mkdirSync(join(at, `open-${n}`));
    const copy = join(at, `open-${n}`, 'wild.db');
    for (const end of ['', '-wal']) if (existsSync(image + end)) copyFileSync(image + end, copy + end);
    const titles = await titlesIn(copy);
    kept += before.length;
    lost += before.filter((title) => !titles.has(title)).length;
  }
  await writing.end();
  await stop(program);
  print('crash images while people write', `${images} images: 0 damaged, ${lost} of ${kept} answered calls lost`);
  print('torn logs', await torn(taken.at(-1) ?? '', random));
}

/** What was committed before the tear is there, and nothing half. */
async function torn(image: string, random: () => number): Promise<string> {
  const wal = `${image}-wal`;
  const size = existsSync(wal) ? statSync(wal).size : 0;
  const whole = readFileSync(image);
  const log = readFileSync(wal);
  let fewest = Number.POSITIVE_INFINITY;
  for (let n = 0; n < tears; n += 1) {
    writeFileSync(image, whole);
    writeFileSync(wal, log);
    rmSync(`${image}-shm`, { force: true });
    const where = Math.floor(random() * size);
    if (n % 2 === 0) truncateSync(wal, where);
    else
      writeFileSync(
        wal,
        Buffer.concat([log.subarray(0, where), Buffer.from([0xff, 0x00, 0xff]), log.subarray(where + 3)]),
      );
    fewest = Math.min(fewest, (await titlesIn(image)).size);
  }
  return `${tears} tears of a log of ${(size / 1024).toFixed(0)} KB: 0 damaged, 0 refused, at least ${fewest} items kept`;
}

/** A file that may grow no further, as on a full disk: what is not written is not said to be, and all else goes on. */
export async function full(): Promise<void> {
  const file = join(folder(), 'wild.db');
  await stop(await ready(start({ DATABASE_URL: file })));
  const kilobytes = Math.ceil(statSync(file).size / 1024) + 200;
  const program = start({ DATABASE_URL: file }, `trap '' XFSZ; ulimit -f ${kilobytes}`);
  const address = await program.address;
  const writing = adding(address, 'Full');
  await pause(6000);
  await writing.end();
  const [reading, health] = [await call(address, 'ch-cio', 'groups'), await fetch(`${address}/healthz`)];
  await stop(program);
  const titles = await titlesIn(file);
  const lost = writing.answered.filter((title) => !titles.has(title)).length;
  print(
    'a file that may grow no further',
    `${writing.answered.length} writes answered before it was full, ${lost} of them lost; reading then ${reading?.status}, /healthz ${health.status}`,
  );
}

async function ready(program: Started): Promise<Started> {
  await program.address;
  return program;
}

/** Somebody deletes the file while the program runs. */
export async function deleted(): Promise<void> {
  const file = join(folder(), 'wild.db');
  const program = start({ DATABASE_URL: file });
  const address = await program.address;
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  const begun = performance.now();
  let ok = true;
  while (ok && performance.now() - begun < 75_000) {
    await pause(500);
    ok = (await fetch(`${address}/readyz`)).ok;
  }
  const noticed = ok
    ? 'not noticed in 75 s'
    : `/readyz says no after ${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const answer = await call(address, 'secretariat-1', 'actions add cio-network After');
  const took = isDone(answer);
  print('the file deleted while running', `${noticed}; a write then is ${took ? 'taken' : 'refused'}`);
  await stop(program);
}

/** Another process holds the write lock for eight seconds. */
export async function locked(): Promise<void> {
  const file = join(folder(), 'wild.db');
  const program = start({ DATABASE_URL: file });
  const address = await program.address;
  await call(address, 'ch-cio', 'groups');
  const other = new Sqlite(file);
  other.exec('begin immediate');
  const begun = performance.now();
  const slowest = { healthz: 0, read: 0 };
  const measured = async (name: keyof typeof slowest, ask: () => Promise<unknown>) => {
    const from = performance.now();
    await ask();
    slowest[name] = Math.max(slowest[name], performance.now() - from);
  };
  const write = call(address, 'secretariat-1', 'actions add cio-network Waits', 'waits');
  await pause(100);
  while (performance.now() - begun < 8000) {
    await Promise.all([
      measured('healthz', () => fetch(`${address}/healthz`)),
      measured('read', () => call(address, 'ch-cio', 'groups')),
    ]);
    await pause(200);
  }
  other.exec('rollback');
  other.close();
  const wrote = await write;
  const again = await call(address, 'secretariat-1', 'actions add cio-network Waits', 'waits');
  print(
    'a foreign write lock for 8 s',
    `slowest /healthz ${slowest.healthz.toFixed(0)} ms, slowest read ${slowest.read.toFixed(0)} ms; the write then ${isDone(wrote) ? 'done' : 'refused'}, again under its key ${isDone(again) ? 'done' : 'refused'}`,
  );
  await stop(program);
}
