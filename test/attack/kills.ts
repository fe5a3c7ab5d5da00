import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { seed } from '../../db/seed/index.ts';
import { openStore } from '../../db/sqlite/open.ts';
import { replanGroup } from '../../src/operations/reminder-plan.ts';
import { randomFrom } from '../jobs/outbox/platform.ts';
import { folder, pause, print, setClock, start, stop, until } from './program.ts';
import { openSlack, type Posted } from './slack.ts';

const members = 150;
const kills = 12;
const network = { zone: 'Europe/Zurich', commandName: '/wild', publicUrl: 'https://wild.example' };
/** The afternoon before the CIO Network meets, in Zurich: a day's reminder is due to everybody. */
const dueAt = Temporal.Instant.from('2026-06-09T12:30:00Z');
const resentLine = 'Sent again after an interruption';

/** A store in which so many people of Slack are members of a group that meets tomorrow. */
async function networkDue(file: string): Promise<void> {
  const store = openStore(file);
  const now = Temporal.Instant.from('2026-06-01T08:00:00Z');
  await store.transaction(async (tables) => {
    await seed(tables, { now, network, people: false });
    const [group] = (await tables.groups.all()).filter(({ slug }) => slug === 'cio-network');
    if (!group) throw new Error('the seed has no CIO Network');
    for (let n = 1; n <= members; n += 1) {
      const id = `p_${n}`;
      const unknown = { email: null, position: null, officeCode: 'CH', language: null, locale: null };
      await tables.people.save({
        ...unknown,
        id,
        name: `Member ${n}`,
        zone: network.zone,
        secretariat: n === 1,
        createdAt: now,
      });
      await tables.people.addAccount(id, { platform: 'slack', workspace: 'T1', id: `U${n}` });
      const since = now.toZonedDateTimeISO('UTC').toPlainDate();
      await tables.memberships.save({
        id: `s_${n}`,
        groupId: group.id,
        personId: id,
        officeCode: 'CH',
        role: 'member',
        since,
        endedOn: null,
      });
    }
    await replanGroup(tables, group.id, now);
  });
  await store.close();
}

/** Moves leases three minutes back, so that none of them holds any more. */
function letLeasesRunOut(file: string): void {
  const sqlite = new Sqlite(file);
  sqlite.prepare(`update deliveries set next_try_at = next_try_at - 180000 where state = 'sending'`).run();
  sqlite.close();
}

function countOf(file: string, sql: string): number {
  const sqlite = new Sqlite(file, { readonly: true });
  const count = Number(sqlite.prepare(sql).pluck().get());
  sqlite.close();
  return count;
}

const settingsFor = (file: string, clockFile: string, apiUrl: string, readBack: 'on' | 'off') => ({
  DATABASE_URL: file,
  CLOCK_FILE: clockFile,
  SLACK_SIGNING_SECRET: 'a signing secret',
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_API_URL: apiUrl,
  SLACK_READ_BACK: readBack,
  SECRETARIAT: 'slack:T1:U1',
});

/** Kills the real program again and again while it sends reminders to a Slack on loopback; says what stands there in the end. */
async function underKills(seedNumber: number, readBack: 'on' | 'off'): Promise<string> {
  const random = randomFrom(seedNumber);
  const slack = await openSlack(() => random() * 12);
  const at = folder();
  const [file, clockFile] = [join(at, 'wild.db'), join(at, 'clock')];
  await networkDue(file);
  setClock(clockFile, dueAt.epochMilliseconds - Date.now());
  const settings = settingsFor(file, clockFile, slack.apiUrl, readBack);
  for (let round = 0; round < kills; round += 1) {
    const { child, ended } = start(settings);
    const last = slack.posted.length + 1 + Math.floor(random() * 10);
    slack.onPost(() => {
      if (slack.posted.length >= last) setTimeout(() => child.kill('SIGKILL'), random() * 14);
    });
    await Promise.race([ended, pause(20_000).then(() => child.kill('SIGKILL'))]);
    await ended;
    letLeasesRunOut(file);
  }
  slack.onPost(() => undefined);
  const last = start(settings);
  const left = () => countOf(file, `select count(*) from deliveries where state in ('waiting', 'sending')`);
  await until('everything is sent', () => slack.posted.length >= members && left() === 0);
  last.child.kill('SIGTERM');
  await last.ended;
  slack.close();
  return figures(slack.posted, countOf(file, `select count(*) from reminders where state = 'sent' and lead = 'P1D'`));
}

function figures(posted: readonly Posted[], settled: number): string {
  const keys = new Set(posted.map(({ key }) => key));
  const repeats = posted.filter(({ key }, at) => posted.findIndex((one) => one.key === key) < at);
  const silent = repeats.filter(({ text }) => !text.includes(resentLine)).length;
  return `${kills} kills, ${settled} reminders: ${members - keys.size} lost, ${repeats.length} twice, of which ${silent} do not say so`;
}

export async function reminders(seedNumber: number): Promise<void> {
  print('SIGKILL with reminders due, read-back', await underKills(seedNumber, 'on'));
  print('SIGKILL with reminders due, no read-back', await underKills(seedNumber, 'off'));
}

const year = 365 * 86_400_000;
/** The jobs wake each minute. */
const tickMs = 65_000;

/** The clock is a year ahead for one tick, and right again: what was to come is still to come. */
export async function clockJumps(): Promise<void> {
  const slack = await openSlack(() => 0);
  const at = folder();
  const [file, clockFile] = [join(at, 'wild.db'), join(at, 'clock')];
  await networkDue(file);
  const now = Temporal.Instant.from('2026-06-01T08:00:00Z').epochMilliseconds - Date.now();
  setClock(clockFile, now);
  const program = start(settingsFor(file, clockFile, slack.apiUrl, 'off'));
  await program.address;
  const planned = () => countOf(file, `select count(*) from reminders where state = 'planned'`);
  const before = planned();
  setClock(clockFile, now + year);
  await pause(tickMs);
  setClock(clockFile, now);
  await pause(tickMs);
  const after = planned();
  await stop(program);
  slack.close();
  print(
    'the clock a year ahead for one tick',
    `${before} reminders to come before, ${after} after; ${slack.posted.length} messages sent`,
  );
}
