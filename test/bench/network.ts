import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../db/sqlite/open.ts';
import { createBot } from '../../src/bot/bot.ts';
import { commands } from '../../src/commands/index.ts';
import type { Account } from '../../src/domain/person.ts';
import type { Store } from '../../src/ports/store.ts';

import type { Tables } from '../../src/ports/tables.ts';

const network = { zone: 'Europe/Zurich', commandName: '/wild', publicUrl: 'https://wild.example' };
const now = Temporal.Instant.from('2026-04-16T15:00:00Z');

const folders: string[] = [];

/** A folder of its own, gone with the process. */
export function benchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wild-bench-'));
  if (folders.push(folder) === 1)
    process.once('exit', () => {
      for (const one of folders) rmSync(one, { recursive: true, force: true });
    });
  return folder;
}

/** A store in a file of its own, gone with the process. */
export function openBench(): { store: Store; file: string } {
  const file = join(benchFolder(), 'wild.db');
  return { store: openStore(file), file };
}

export const six = (n: number): string => String(n).padStart(6, '0');
export const account = (n: number): Account => ({ platform: 'local', workspace: 'local', id: `bench_${six(n)}` });

type Size = { people: number; groups: number; actionItems: number; guests?: number };

/** People spread over the groups, each owning their share of the action items; then people who are in no group. */
export async function fill(store: Store, { people, groups, actionItems, guests = 0 }: Size): Promise<void> {
  await store.transaction(async (tables) => {
    for (let g = 0; g < groups; g += 1) await addGroup(tables, g);
    for (let n = 0; n < people + guests; n += 1) await addPerson(tables, n, n < people ? n % groups : undefined);
  });
  for (let from = 0; from < actionItems; from += 10_000) {
    await store.transaction(async (tables) => {
      for (let n = from; n < Math.min(actionItems, from + 10_000); n += 1)
        await addItem(tables, n, n % groups, n % people);
    });
  }
}

const letters = (n: number): string => String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26));
const words = 'portfolio workshop register hackathon survey training exchange security search classification'.split(
  ' ',
);

async function addGroup(tables: Tables, g: number): Promise<void> {
  const name = `Bench group ${letters(g)}`;
  const slug = `bench-${letters(g).toLowerCase()}`;
  await tables.groups.save({
    id: `g_${g}`,
    slug,
    name,
    code: `B${letters(g)}`,
    mandate: 'Bench.',
    state: 'active',
    establishedOn: null,
    nominated: 'from',
  });
}

async function addPerson(tables: Tables, n: number, g: number | undefined): Promise<void> {
  const id = `p_bench_${six(n)}`;
  await tables.people.save({
    id,
    name: `Given${six(n)} Family${six(n)}`,
    email: `bench_${six(n)}@office.example`,
    position: 'Chief Information Officer',
    officeCode: 'CH',
    language: null,
    locale: null,
    zone: 'Asia/Tokyo',
    secretariat: false,
    createdAt: now,
  });
  await tables.people.addAccount(id, account(n));
  if (g === undefined) return;
  const since = now.toZonedDateTimeISO('UTC').toPlainDate();
  await tables.memberships.save({
    id: `s_${six(n)}`,
    groupId: `g_${g}`,
    personId: id,
    officeCode: 'CH',
    role: 'member',
    since,
    endedOn: null,
  });
}

async function addItem(tables: Tables, n: number, g: number, owner: number): Promise<void> {
  const state = (['open', 'in progress', 'blocked', 'done'] as const)[n % 4] ?? 'open';
  await tables.actionItems.save({
    id: `a_${six(n)}`,
    code: `B${letters(g)}-${n + 1}`,
    groupId: `g_${g}`,
    session: null,
    title: `Prepare the ${words[n % words.length]} for the next meeting, part ${n}`,
    state,
    due: n % 3 === 0 ? Temporal.PlainDate.from('2026-05-01').add({ days: n % 200 }) : null,
    owner: { kind: 'person', id: `p_bench_${six(owner)}` },
    source: null,
    createdAt: now,
  });
}

/** The bot over a bench store, with ids that count up. */
export function benchBot(store: Store) {
  let count = 0;
  return createBot({
    store,
    clock: { now: () => now },
    commands,
    network,
    newId: (prefix) => `${prefix}_new_${six(++count)}`,
    isSecretariat: () => false,
    onFault: (_reference, error) => {
      throw error;
    },
  });
}
