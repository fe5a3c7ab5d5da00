import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { median, print } from './measure.ts';
import { benchFolder } from './network.ts';
import { cpuMicroseconds } from './process.ts';
import { addressOf, startProgram } from './program.ts';
import { answerTo, commandRequest, type Load, load, secret } from './slack-load.ts';

const requests = 4000;
const turns = 5;
/** As many as it takes for the limit of one person's calls to hold nobody up. */
const people = 1000;
// A bot runs for months: both sides are measured once they are compiled.
const warmUps = 2;

/** A Slack that knows one token and calls everybody Ana: all that the program asks it before and while it answers commands. */
export async function smallSlack(): Promise<{ apiUrl: string; close: () => void }> {
  const server = createServer((request, response) => {
    const answer = request.url?.endsWith('auth.test')
      ? { ok: true, team_id: 'T1', user_id: 'U9' }
      : { ok: true, user: { id: 'U1', real_name: 'Ana', tz: 'Europe/Zurich', locale: 'en-GB' } };
    response.setHeader('content-type', 'application/json');
    request.resume().on('end', () => response.end(JSON.stringify(answer)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  return { apiUrl: `http://127.0.0.1:${port}/api/`, close: () => server.close() };
}

export const baseline = (kind: string, bytes: string): ChildProcess =>
  spawn(process.execPath, [new URL('./slack-server.ts', import.meta.url).pathname, kind, secret, bytes], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

type Side = { name: string; child: ChildProcess; address: string };
type Figures = Load & { cpu: number };

async function measured({ child, address }: Side): Promise<Figures> {
  const made = Array.from({ length: requests }, (_, n) => commandRequest('actions', n, { user: `U${n % people}` }));
  const before = cpuMicroseconds(child.pid);
  const figures = await load(address, made);
  return { ...figures, cpu: (cpuMicroseconds(child.pid) - before) / requests };
}

/** Signed `/wild actions` over HTTP beside Bolt with its own receiver, and beside node:http, both answering the same bytes. */
export async function slackCommands(): Promise<void> {
  const slack = await smallSlack();
  const program = startProgram({
    DATABASE_URL: `${benchFolder()}/wild.db`,
    SLACK_SIGNING_SECRET: secret,
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_API_URL: slack.apiUrl,
    SECRETARIAT: Array.from({ length: people }, (_, n) => `slack:T1:U${n}`).join(),
  });
  const address = await addressOf(program);
  const socket = connect({ port: Number(new URL(address).port), host: '127.0.0.1' });
  const bytes = await answerTo(socket, commandRequest('actions', 'first'));
  socket.destroy();
  const [bolt, bare] = [baseline('bolt', bytes), baseline('node', bytes)];
  const sides: Side[] = [
    { name: 'ours', child: program, address },
    { name: 'Bolt and its HTTPReceiver', child: bolt, address: await addressOf(bolt) },
    { name: 'node:http and the HMAC', child: bare, address: await addressOf(bare) },
  ];
  const figures = sides.map((): Figures[] => []);
  for (let turn = 0; turn < warmUps + turns; turn += 1) {
    for (const [at, side] of sides.entries()) {
      const found = await measured(side);
      if (turn >= warmUps) figures[at]?.push(found);
    }
  }
  const of = (at: number, name: keyof Figures): number => median((figures[at] ?? []).map((one) => one[name]));
  print('Signed /wild actions to POST /slack/events', `${Buffer.byteLength(bytes)} bytes answered, 8 connections`);
  for (const [at, { name }] of sides.entries()) {
    const [rate, p50, p99, cpu] = [of(at, 'perSecond'), of(at, 'p50'), of(at, 'p99'), of(at, 'cpu')];
    const [share, times] = [rate / of(1, 'perSecond'), cpu / of(1, 'cpu')].map((ratio) => ratio.toFixed(2));
    const bounds = at === 0 ? [' (at least 0.3)', ' (at most 3.5)'] : ['', ''];
    print(
      `  ${name}`,
      `${rate.toFixed(0)} requests/s: ${share} of Bolt’s${bounds[0]}; p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms; ` +
        `${cpu.toFixed(0)} µs of processor each: ${times} times Bolt’s${bounds[1]}`,
    );
  }
  for (const { child } of sides) child.kill();
  slack.close();
}
