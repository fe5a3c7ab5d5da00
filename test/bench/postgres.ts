import type { ChildProcess } from 'node:child_process';
import { openStore } from '../../db/postgres/open.ts';
import { copyDatabase, startPostgres } from '../postgres.ts';
import { print, printRatio, sideBySide } from './measure.ts';
import { account, benchBot, fill, openBench, six } from './network.ts';
import { addressOf, startProgram } from './program.ts';
import { smallSlack } from './slack.ts';
import { commandRequest, load, secret } from './slack-load.ts';
import { sweepOnPostgres } from './sweep.ts';

const rounds = 200;
const requests = 600;
const people = 100;
/** The network is filled in one transaction. */
const fillMs = 300_000;

/** PostgreSQL beside SQLite in one run, each as operators have it: every query to a server is a round trip. */
export async function onPostgres(): Promise<void> {
  const server = await startPostgres({ isDurable: true });
  try {
    print('PostgreSQL beside SQLite', 'on one machine; every commit of both is on the disk');
    await calls(await copyDatabase(server.url));
    await sweepOnPostgres(() => copyDatabase(server.url));
    await replicas(await copyDatabase(server.url));
  } finally {
    await server.end();
  }
}

/** The calls of `inProcess`. */
async function calls(url: string): Promise<void> {
  const stores = [await openStore(url, fillMs), openBench().store] as const;
  const guests = rounds * 12;
  const sides = [];
  for (const store of stores) {
    await fill(store, { people: 50, groups: 2, actionItems: 500, guests });
    const bot = benchBot(store);
    let guest = 50;
    const values = { group: 'bench-aa', office: 'CH', first: 'Ana', last: 'Silva', position: 'CIO' };
    sides.push({
      read: () => bot.handle({ from: account(1), said: { how: 'typed', line: '/wild actions' } }),
      join: () => {
        const email = `bench_${six(guest)}@office.example`;
        const said = { how: 'submitted', command: 'join', values: { ...values, email } } as const;
        return bot.handle({ from: account(guest++), said });
      },
    });
  }
  const [ours, theirs] = sides;
  for (const [name, what] of [
    ['  /wild actions', 'read'],
    ['  join, a writing call', 'join'],
  ] as const) {
    const side = (of: typeof ours) => ({ rounds, round: () => of?.[what]() });
    printRatio(name, await sideBySide(side(ours), side(theirs)), 'no bound');
  }
  for (const store of stores) await store.close();
}

/** How many reading calls a second one, two and three replicas answer together; the server and the callers share the machine. */
async function replicas(url: string): Promise<void> {
  const slack = await smallSlack();
  const settings = {
    DATABASE_URL: url,
    SLACK_SIGNING_SECRET: secret,
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_API_URL: slack.apiUrl,
    SECRETARIAT: Array.from({ length: people }, (_, n) => `slack:T1:U${n}`).join(),
  };
  const started: ChildProcess[] = [];
  const addresses: string[] = [];
  let one = Number.NaN;
  try {
    for (const count of [1, 2, 3]) {
      const program = startProgram(settings);
      started.push(program);
      addresses.push(await addressOf(program));
      const commands = (n: number) =>
        Array.from({ length: n }, (_, at) => commandRequest('actions', `${count}.${at}`, { user: `U${at % people}` }));
      const share = Math.floor(requests / count);
      const all = async (n: number) => Promise.all(addresses.map((address) => load(address, commands(n))));
      await all(share);
      const perSecond = (await all(share)).reduce((sum, figures) => sum + figures.perSecond, 0);
      if (count === 1) one = perSecond;
      const grown = `${(perSecond / one).toFixed(2)} times one`;
      print(
        `  /wild actions in Slack, ${count} ${count === 1 ? 'replica' : 'replicas'}`,
        `${perSecond.toFixed(0)} requests/s: ${grown}`,
      );
    }
  } finally {
    for (const child of started) child.kill();
    slack.close();
  }
}
