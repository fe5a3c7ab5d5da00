import { spawn } from 'node:child_process';
import { Agent, createServer, request } from 'node:http';
import { median, print } from './measure.ts';
import { addressOf, startProgram } from './program.ts';
import { starting } from './starting.ts';

const clients = 8;
const turns = 1000;
const rounds = 5;
/** As many as it takes for the limits of one chat (60 messages in 30 seconds) and of one tenant to hold nobody up. */
const people = 400;
const secretariat = Array.from({ length: people }, (_, n) => `teams:tenant-${n}:person-${n}`).join();

/** A Bot Connector that takes every message. */
async function openConnector() {
  let count = 0;
  const server = createServer((asked, response) => {
    asked.resume();
    asked.on('end', () => {
      const body = JSON.stringify({ id: `message-${++count}` });
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return { url, close: () => server.close() };
}

let activities = 0;
const activityFor = (serviceUrl: string): string => {
  const n = ++activities % people;
  return JSON.stringify({
    type: 'message',
    id: `activity-${activities}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${n}`, name: `Person ${n}`, aadObjectId: `person-${n}` },
    recipient: { id: '28:bot', name: 'WILD Bot' },
    conversation: { id: `a:${n}`, conversationType: 'personal', tenantId: `tenant-${n}` },
    channelData: { tenant: { id: `tenant-${n}` } },
    locale: 'en-GB',
    localTimezone: 'Asia/Tokyo',
    text: 'actions',
  });
};

const turn = (url: string, body: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`))));
    });
    sent.on('error', reject);
    sent.end(body);
  });

type Load = { perSecond: number; took: number[] };

/** Turns of `clients` that each write again as soon as their answer is delivered; each turn's milliseconds. */
async function load(url: string, connector: string): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const took: number[] = [];
  const begun = performance.now();
  let left = turns;
  const client = async (): Promise<void> => {
    while (left-- > 0) {
      const from = performance.now();
      await turn(url, activityFor(connector), agent);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { perSecond: (turns * 1000) / (performance.now() - begun), took };
}

const percentile = (of: readonly number[], share: number): string => {
  const sorted = [...of].sort((one, other) => one - other);
  return (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
};

const figures = (of: readonly Load[]) => {
  const took = of.flatMap((one) => one.took);
  return { rate: median(of.map((one) => one.perSecond)), p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
};

/**
 * `POST /api/messages` with `actions` until its card is at the Bot Connector, beside the SDK's bare echo, each a process of
 * its own before the same loopback Connector. Neither asks for a token: checking one costs both sides the same.
 */
export async function inTeams(): Promise<void> {
  const connector = await openConnector();
  const program = startProgram({ TEAMS_SKIP_AUTH: '1', LOCAL_WORKSPACE: 'on', SECRETARIAT: secretariat });
  const ours = `${await addressOf(program)}/api/messages`;
  const echo = spawn(process.execPath, [new URL('./teams-echo.ts', import.meta.url).pathname], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const theirs = `${await addressOf(echo)}/api/messages`;
  const [mine, bare]: [Load[], Load[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const sides = [await load(ours, connector.url), await load(theirs, connector.url)] as const;
    // In the first round everyone writes for the first time.
    if (round === 0) continue;
    mine.push(sides[0]);
    bare.push(sides[1]);
  }
  const [one, other] = [figures(mine), figures(bare)];
  print(
    'Teams: a message to its actions card',
    `${one.rate.toFixed(0)} turns/s (p50 ${one.p50} ms, p99 ${one.p99} ms), bare echo ${other.rate.toFixed(0)} (${other.p50}, ${other.p99}): ${(one.rate / other.rate).toFixed(2)} of it (at least 0.62)`,
  );
  program.kill();
  echo.kill();
  await starting('Slack and Teams on', { TEAMS_SKIP_AUTH: '1' });
  connector.close();
}
