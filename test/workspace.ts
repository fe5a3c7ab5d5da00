import { request } from 'node:http';
import { pino } from 'pino';
import { createCalendar } from '../adapters/calendar/index.ts';
import { createHttpServer } from '../adapters/http.ts';
import { openLocalClock } from '../adapters/local/clock.ts';
import { createLocalWorkspace } from '../adapters/local/index.ts';
import { preview as slackPreview } from '../adapters/slack/preview.ts';
import { preview as teamsPreview } from '../adapters/teams/preview.ts';
import { createBot } from '../src/bot/bot.ts';
import { opensForm } from '../src/bot/opens-form.ts';
import { commands, plainWords } from '../src/commands/index.ts';
import { createJobs } from '../src/jobs/jobs.ts';
import type { Shown } from '../src/ports/previews.ts';
import { network } from './conversation.ts';
import { networkStore } from './stores.ts';

/** The local workspace as it is served: real store, bot, jobs and HTTP on a free port. `faults` is what nobody may cause. */
export async function openWorkspace({ database = ':memory:' } = {}) {
  const now = Temporal.Instant.from('2026-04-16T15:00:00Z');
  const store = await networkStore({ now, network, people: true }, database);
  const clock = await openLocalClock(store);
  const faults: unknown[] = [];
  const onFault = (_reference: string, error: unknown): void => void faults.push(error);
  let count = 0;
  const newId = (prefix: string): string => `${prefix}_${++count}`;
  const bot = createBot({ store, clock, commands, plainWords, network, newId, isSecretariat: () => false, onFault });
  const log = pino({ level: 'silent' });
  const previews = {
    slack: async (shown: Shown) => slackPreview(shown),
    teams: async (shown: Shown) => teamsPreview(shown, opensForm(commands)),
  };
  const workspace = createLocalWorkspace({ bot, store, clock, log, previews, jobs: () => jobs });
  const jobs = createJobs({ store, clock, messengers: [workspace.messenger], network, onFault });
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log });
  server.mount(createCalendar({ store, clock, network }));
  server.mount(workspace.router);
  const url = await server.start();

  return {
    url,
    store,
    jobs,
    faults,
    get: (path: string, headers: Record<string, string> = {}) => send(url, 'GET', path, undefined, headers),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      send(url, 'POST', path, typeof body === 'string' ? body : JSON.stringify(body), {
        'content-type': 'application/json',
        ...headers,
      }),
    async close(): Promise<void> {
      await server.stop();
      await store.close();
    },
  };
}
export type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

/** One request over the wire, with any header at all: `fetch` would not let a test lie about its Host. */
export function send(
  url: string,
  method: string,
  path: string,
  body: string | undefined,
  headers: Record<string, string>,
) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string; json: unknown }>(
    (resolve, reject) => {
      const sent = request(new URL(path, url), { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const isJson = response.headers['content-type']?.startsWith('application/json');
          const json: unknown = isJson ? JSON.parse(text) : undefined;
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}
