import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { median, print } from './measure.ts';
import { addressOf, startProgram } from './program.ts';

const clients = 8;
const requests = 1500;

/** Requests per second of `clients` that each ask again as soon as they are answered. */
async function load(url: string, bodyOf: (n: number) => string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const begun = performance.now();
  let left = requests;
  const client = async (): Promise<void> => {
    while (left-- > 0) await once(url, bodyOf(left), agent);
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return (requests * 1000) / (performance.now() - begun);
}

const once = (url: string, body: string, agent: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => (response.statusCode === 200 ? resolve(text) : reject(new Error(text))));
    });
    sent.on('error', reject);
    sent.end(body);
  });

const asked = (line: string): string => JSON.stringify({ from: 'ch-cio', said: { how: 'typed', line } });
const again = (): string => asked('actions');
/** `actions` in more spellings than the bot remembers answers to, so that each is answered anew. */
export const spelled = (n: number): string => {
  const letters = [...'actions'].map((letter, at) => ((n >> at) & 1 ? letter.toUpperCase() : letter));
  return letters.join('') + ' '.repeat((n >> 7) % 10);
};
const anew = (n: number): string => asked(spelled(n));

/** `POST /local/calls` for actions beside a bare express route that returns the same bytes. */
export async function overHttp(): Promise<void> {
  const program = startProgram();
  const ours = `${await addressOf(program)}/local/calls`;
  const bytes = await once(ours, again(), new Agent());
  const bare = spawn(process.execPath, [new URL('./server.ts', import.meta.url).pathname, bytes], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const theirs = `${await addressOf(bare)}/bare`;
  const figures = { again: [] as number[], anew: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn <= 5; turn += 1) {
    const round = { again: await load(ours, again), anew: await load(ours, anew), bare: await load(theirs, again) };
    if (turn === 0) continue;
    for (const name of ['again', 'anew', 'bare'] as const) figures[name].push(round[name]);
  }
  const baseline = median(figures.bare);
  const line = (mine: number): string =>
    `${mine.toFixed(0)} requests/s, bare express ${baseline.toFixed(0)}: ${(mine / baseline).toFixed(2)} of it (at least 0.5)`;
  print('POST /local/calls for actions, asked again', line(median(figures.again)));
  print('POST /local/calls for actions, answered anew', line(median(figures.anew)));
  program.kill();
  bare.kill();
}
