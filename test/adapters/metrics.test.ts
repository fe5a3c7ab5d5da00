import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createHttpServer } from '../../adapters/http.ts';
import { createMetrics } from '../../adapters/metrics.ts';
import { createBot } from '../../src/bot/bot.ts';
import { type Command, defineCommand } from '../../src/bot/command.ts';
import { anyone } from '../../src/bot/permissions.ts';
import { commands as all } from '../../src/commands/index.ts';
import { conversation, local, network } from '../conversation.ts';

/** The sample network, its bot counted and its metrics served, as they are `ahead` of its clock. */
async function measured({ commands = all as readonly Command[], ahead = 'PT0S' } = {}) {
  const chat = await conversation();
  const { store } = chat;
  const clock = { now: () => chat.now().add(Temporal.Duration.from(ahead)) };
  const metrics = createMetrics({ store, clock });
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) });
  server.mount(metrics.router);
  const url = await server.start();
  onTestFinished(() => server.stop());
  const faults = { onFault: () => {}, isSecretariat: () => false, newId: (prefix: string) => prefix };
  const bot = metrics.counted(createBot({ store, clock: chat, commands, network, ...faults }));
  const scrape = async (): Promise<string> => (await fetch(`${url}/metrics`)).text();
  return {
    chat,
    bot,
    scrape,
    url,
    say: (from: string, line: string) => bot.handle({ from: local(from), said: { how: 'typed', line } }),
    /** The figure on the line of that name and those labels. */
    figure: async (name: string): Promise<number> => {
      const line = (await scrape()).split('\n').find((one) => one.startsWith(`${name} `));
      return Number(line?.slice(name.length));
    },
  };
}

const count = (command: string, outcome: string): string =>
  `wild_call_duration_seconds_count{command="${command}",outcome="${outcome}"}`;

test('calls are counted by command and outcome, however they were made', async () => {
  const { bot, say, figure } = await measured();
  await say('ch-cio', 'meetings');
  await say('ch-cio', '/wild meetings ai');
  await bot.handle({ from: local('ch-cio'), said: { how: 'pressed', command: 'meetings', values: {} } });
  await say('newcomer', 'meetings');
  await say('ch-cio', 'gibberish');
  await bot.handle({ from: local('ch-cio'), said: { how: 'pressed', command: 'gibberish', values: {} } });
  expect(await figure(count('meetings', 'answered'))).toBe(3);
  expect(await figure(count('meetings', 'refused'))).toBe(1);
  expect(await figure(count('unknown', 'refused'))).toBe(2);
  expect(await figure('wild_call_duration_seconds_bucket{le="+Inf",command="meetings",outcome="answered"}')).toBe(3);
  expect(await figure('wild_call_duration_seconds_sum{command="meetings",outcome="answered"}')).toBeGreaterThan(0);
});

test('a call that fails is counted as failed', async () => {
  const broken = defineCommand({
    name: 'broken',
    title: 'groups.title',
    summary: 'groups.summary',
    examples: [],
    allow: anyone,
    fields: {},
    run: async () => {
      throw new Error('broken on purpose');
    },
  });
  const { say, figure } = await measured({ commands: [broken] });
  await say('ch-cio', 'broken');
  expect(await figure(count('broken', 'failed'))).toBe(1);
});

test('letters, deliveries and reminders due are counted as the store has them', async () => {
  const { chat, figure } = await measured();
  const before = await figure('wild_letters{state="addressed"}');
  await chat.say('newcomer', 'join cio NP "CIO" --first Asha --last Rai --email asha@office.example');
  expect(await figure('wild_letters{state="addressed"}')).toBe(before + 1);
  expect(await figure('wild_letters{state="put"}')).toBe(0);
  expect(await figure('wild_deliveries{state="sent"}')).toBe(2);
  expect(await figure('wild_deliveries{state="waiting"}')).toBe(0);
  expect(await figure('wild_reminders_due')).toBe(0);
});

test('reminders that no sweep has settled are due', async () => {
  const { chat, figure } = await measured({ ahead: 'PT1200H' });
  const until = chat.now().add({ hours: 1200 });
  const ids = ['series_cio-network_2026-06-10', 'series_ai-tools_2026-06-18'];
  const planned = await chat.store.transaction(async ({ reminders }) =>
    (await Promise.all(ids.map((id) => reminders.ofMeeting(id)))).flat(),
  );
  const due = planned.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, until) <= 0);
  expect(due.length).toBeGreaterThan(20);
  expect(await figure('wild_reminders_due')).toBe(due.length);
});

test('it is Prometheus text, with the process’s own figures, and names nobody', async () => {
  const { scrape, say, url } = await measured();
  await say('ch-cio', 'whois "CIO of FR"');
  expect((await fetch(`${url}/metrics`)).headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await scrape();
  expect(text).toContain('process_cpu_seconds_total');
  expect(text).not.toMatch(/CIO of|ch-cio|g_cio|office\.example/);
});
