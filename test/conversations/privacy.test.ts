import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { seed } from '../../db/seed/index.ts';
import { openFile, openStore } from '../../db/sqlite/open.ts';
import { writtenColumns } from '../../db/tables/replace-texts.ts';
import { type Conversation, conversation, local, network } from '../conversation.ts';
import { fileFor, textFor } from '../handed-files.ts';

const zelda = { name: 'Zelda "Zee" Ångström', email: 'zelda.angstrom@office.example' };

/** Somebody who joins, works, is written about, and is known by a name that nobody else has. */
async function withZelda(chat: Conversation): Promise<void> {
  const from = local('zelda-account');
  const say = async (line: string, key: string) => {
    await chat.bot.handle({ from, said: { how: 'typed', line }, known: zelda, key });
    await chat.jobs.settle();
  };
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await say(
    'join cio NP "CIO of Zelda" --first Zelda --last Ångström --email zelda.angstrom@office.example --note "Zelda here"',
    'k1',
  );
  await chat.letters('secretariat-1');
  await chat.press('secretariat-1', 'Approve');
  await say('profile update --zone Asia/Tokyo', 'k2');
  await say('profile update --name "Zelda Ångström"', 'k3');
  await say('meetings answer cio yes', 'k4');
  await say('calendar', 'k5');
  await chat.say('ch-cio', 'actions add cio "Ask Zelda Ångström for the terms" --owner "Zelda Ångström"');
  await chat.say('ch-cio', 'agenda add cio "Their topic" --owner "Zelda Ångström"');
  await chat.until('2026-06-12T09:00:00Z');
  await chat.say('ch-cio', 'minutes write cio --present "Zelda Ångström" --decisions "Thanks to Zelda Ångström."');
  await chat.say('ch-cio', 'minutes post cio');
  await chat.press('ch-cio', 'Confirm');
  await say('actions mine', 'k6');
}

/** Returns the columns of all tables that hold such a text. */
function cellsWith(file: string, trace: RegExp): string[] {
  const sqlite = new Sqlite(file, { readonly: true });
  const tables = sqlite.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  const found = tables.flatMap((table) =>
    sqlite
      .prepare<[], Record<string, unknown>>(`select * from "${table}"`)
      .all()
      .flatMap((row) =>
        Object.entries(row).flatMap(([column, cell]) =>
          trace.test(String(cell)) ? `${table}.${column}: ${cell}` : [],
        ),
      ),
  );
  sqlite.close();
  return found;
}

test('everybody gets all that is held about them, each field with its purpose', async () => {
  const chat = await conversation();
  await withZelda(chat);
  expect(await chat.say('zelda-account', 'mydata')).toMatchInlineSnapshot(`
    "My data
    All that I hold about you, field by field, with its purpose. The secretariat corrects what is wrong; “forget” erases it.
    • wild-my-data.csv (https://wild.example/files/…) — This link works for an hour. Anyone who has it can read the file, so please do not pass it on.
    [My profile] [Forget me]"
  `);
  const text = await textFor(chat, 'zelda-account');
  for (const held of [
    'Zelda ""Zee"" Ångström',
    zelda.email,
    'zelda-account',
    'Asia/Tokyo',
    'memberships',
    'join_requests',
    'answers',
    'record',
  ])
    expect(text).toContain(held);
  expect(text).not.toContain('gb-cio@office.example');
  expect(text.split('\r\n')[1]).toMatch(/^people,id,p_\d+,so that others know whom they work with$/);
  expect((await fileFor(chat, 'zelda-account')).name).toBe('wild-my-data.csv');
});

test('who is forgotten is nowhere any more, and what they did stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forget-'));
  const store = openStore(join(folder, 'wild.db'));
  await store.transaction((tables) =>
    seed(tables, { now: Temporal.Instant.from('2026-04-16T15:00:00Z'), network, people: true }),
  );
  const chat = await conversation({ store });
  await withZelda(chat);
  const strength = () => chat.store.transaction(({ groups }) => groups.strength('g_cio-network'));
  const before = await strength();
  expect(await chat.say('zelda-account', 'forget')).toMatchInlineSnapshot(`
    "Forget me
    Your name, address, position, accounts, settings and calendar link are erased, and every message to you; your seats end. In minutes and messages to others your name becomes “A former member” with your Office. Backups keep it until they are replaced.
    What stays, without your name: how many took part, your Office’s answers, decisions, and action items and their history. This cannot be undone.
    [Forget me] [My data] [My profile]"
  `);
  await chat.letters('secretariat-2');
  expect(await chat.press('zelda-account', 'Forget me')).toMatchInlineSnapshot(
    `"You are forgotten. Thank you for your part. If you write to me again, I will not know you."`,
  );
  expect(await chat.letters('secretariat-2')).toMatchInlineSnapshot(`
    [
      "A member from NP has asked to be forgotten. Their seat in CIO Network is free for their Office to fill.
    [Members]",
    ]
  `);
  expect(await strength()).toEqual({ members: before.members - 1, offices: before.offices - 1 });
  expect(await chat.say('ch-cio', 'minutes show cio')).toMatchInlineSnapshot(`
    "Minutes: CIO Network
    Wednesday, 10 June 2026 at 13:00 (Geneva)
    Present: 1 person from 1 Office · A former member (NP)
    Decisions
    • Thanks to A former member (NP).
    [Action items]
    [Change the minutes]"
  `);
  expect(await chat.say('ch-cio', 'actions show CIO-1')).toContain('A former member (NP)');
  expect(await chat.say('secretariat-1', 'audit')).toContain('A former member (NP)');
  expect(cellsWith(join(folder, 'wild.db'), /zelda|ångström|angstrom/i)).toEqual([]);
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  for (const trace of ['Zelda', 'Ångström', 'zelda', 'angstrom'])
    expect(
      files.some((bytes) => bytes.includes(trace)),
      trace,
    ).toBe(false);
  await chat.until('2026-12-12T09:00:00Z');
  expect(await chat.letters('zelda-account')).toEqual([]);
});

test('every column that may hold a name is among those that are looked through', () => {
  const sqlite = openFile(':memory:');
  const columns = sqlite
    .prepare<[], { t: string; c: string }>(
      "select t.name as t, c.name as c from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table'",
    )
    .all()
    .map(({ t, c }) => `${t}.${c}`);
  sqlite.close();
  for (const pair of writtenColumns) expect(columns).toContain(pair.join('.'));
  const wordy =
    /\.(view|title|note|reason|place|progress|decisions|new_items|reply|carried|cells|mandate|text|body|summary|words)$/;
  const known = new Set<string>(writtenColumns.map((pair) => pair.join('.')));
  expect(columns.filter((column) => wordy.test(column) && !known.has(column) && column !== 'reminders.reason')).toEqual(
    [],
  );
});
