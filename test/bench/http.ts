import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { median, print } from './measure.ts';
import { addressOf, startProgram } from './program.ts';

const clients = 8;
const requests = 1500;

/** Requests per second of `clients` that each ask again as soon as they are answered. */
async function load(url: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const begun = performance.now();
  let left = requests;
  const client = async (): Promise<void> => {
    while (left-- > 0) await once(url, asked, agent);
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

const asked = JSON.stringify({ from: 'ch-cio', said: { how: 'typed', line: 'actions' } });

/** `POST /local/calls` for actions beside a bare express route that returns the same bytes. */
export async function overHttp(): Promise<void> {
  const program = startProgram();
  const ours = `${await addressOf(program)}/local/calls`;
  const bytes = await once(ours, asked, new Agent());
  const bare = spawn(process.execPath, [new URL('./server.ts', import.meta.url).pathname, bytes], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const theirs = `${await addressOf(bare)}/bare`;
  const figures = { ours: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn <= 5; turn += 1) {
    const round = { ours: await load(ours), bare: await load(theirs) };
    if (turn === 0) continue;
    for (const name of ['ours', 'bare'] as const) figures[name].push(round[name]);
  }
  const [mine, bareRate] = [median(figures.ours), median(figures.bare)];
  print(
    'POST /local/calls for actions',
    `${mine.toFixed(0)} requests/s, bare express ${bareRate.toFixed(0)}: ${(mine / bareRate).toFixed(2)} of it (at least 0.3)`,
  );
  program.kill();
  bare.kill();
}
