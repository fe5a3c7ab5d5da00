import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Router } from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createHttpServer } from '../../../adapters/http.ts';
import { events } from '../../event-stream.ts';
import { answer, inbox as letters, problem, state as stateShape } from '../../setup/outside-shapes.ts';
import { openWorkspace, type Workspace } from '../../workspace.ts';

const log = pino({ level: 'silent' });

let world: Workspace;
beforeAll(async () => {
  world = await openWorkspace();
});
afterAll(async () => {
  expect(world.faults).toEqual([]);
  await world.close();
});

async function fresh(database?: string): Promise<Workspace> {
  const opened = await openWorkspace(database === undefined ? {} : { database });
  onTestFinished(() => opened.close());
  return opened;
}

const typed = (from: string, line: string, more: object = {}) => ({ from, said: { how: 'typed', line }, ...more });

test('the state tells who and what there is, and when things happen next', async () => {
  const { status, json } = await world.get('/local/state');
  expect(status).toBe(200);
  const state = stateShape.parse(json);
  expect(state.now).toBe('2026-04-16T15:00:00Z');
  expect(state.people.filter(({ role }) => role === 'secretariat').length).toBeGreaterThanOrEqual(2);
  expect(state.people.filter(({ role }) => role === 'guest')).toHaveLength(1);
  expect(state.channels.map(({ group }) => group)).toEqual(expect.arrayContaining(['cio-network', 'ai-tools']));
  expect(state.next).toEqual({ reminder: expect.any(String), meeting: '2026-06-10T11:00:00Z' });
});

test('a typed line is answered as a view drawn for the asker, with the same in plain words', async () => {
  const { status, json } = await world.post('/local/calls', typed('secretariat-1', 'groups'));
  expect(status).toBe(200);
  expect(answer.parse(json)).toMatchObject({ kind: 'view', text: expect.stringContaining('CIO Network') });
});

test('a pressed button that lacks values is answered by a form', async () => {
  const said = { how: 'pressed', command: 'join', values: {} };
  const { json } = await world.post('/local/calls', { from: 'newcomer', said });
  expect(answer.parse(json).kind).toBe('form');
});

test.each([
  ['malformed JSON', '{"from": '],
  ['no JSON at all', 'hello'],
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['a number', '7'],
  ['no speaker', { said: { how: 'typed', line: 'help' } }],
  ['an empty speaker', typed('', 'help')],
  ['a speaker that is no string', { from: 7, said: { how: 'typed', line: 'help' } }],
  ['an unknown speaker', typed('nobody', 'help')],
  ['a speaker with a NUL in the name', typed('newcomer\u0000', 'help')],
  ['an unknown channel', typed('newcomer', 'help', { in: 'nowhere' })],
  ['an account as a channel', typed('newcomer', 'help', { in: 'newcomer' })],
  ['nothing said', { from: 'newcomer' }],
  ['an unknown way of saying', { from: 'newcomer', said: { how: 'sung', line: 'help' } }],
  ['a line that is no string', { from: 'newcomer', said: { how: 'typed', line: ['help'] } }],
  ['values that are no strings', { from: 'newcomer', said: { how: 'pressed', command: 'join', values: { group: 1 } } }],
  ['values in a list', { from: 'newcomer', said: { how: 'pressed', command: 'join', values: ['cio-network'] } }],
  ['a key that is no string', typed('newcomer', 'help', { key: {} })],
  ['a field there is not', typed('newcomer', 'help', { admin: true })],
])('a call with %s is refused in one sentence', async (_, body) => {
  const { status, json } = await world.post('/local/calls', body);
  expect(status).toBe(400);
  problem.parse(json);
});

test('a body beyond 1 MiB is refused, and one of 100 kB is answered', async () => {
  const large = await world.post('/local/calls', typed('newcomer', 'x'.repeat(1024 * 1024)));
  expect(large.status).toBe(413);
  problem.parse(large.json);
  const long = await world.post('/local/calls', typed('newcomer', 'x '.repeat(50_000)));
  expect(long.status).toBe(200);
  expect(answer.parse(long.json).text.length).toBeLessThan(2000);
});

test.each(['/nowhere', '/local', '/local/nowhere', '/local/page/', '/local/page/main.js', '/local/page/..%2findex.ts'])(
  'there is nothing at %s',
  async (path) => {
    const { status, json } = await world.get(path);
    expect(status).toBe(404);
    problem.parse(json);
  },
);

test('an address that cannot be decoded is the asker’s fault', async () => {
  const { status, json } = await world.get('/local/page/%ff');
  expect(status).toBe(400);
  problem.parse(json);
});

test.each([
  ['another name', 'evil.example'],
  ['another name with our port', (port: string) => `evil.example:${port}`],
  ['a name that only begins like ours', (port: string) => `localhost.evil.example:${port}`],
  ['another port', 'localhost:1'],
  ['no port', 'localhost'],
])('a request that takes this address for %s is misdirected', async (_, host) => {
  const { port } = new URL(world.url);
  const header = typeof host === 'string' ? host : host(port);
  for (const path of ['/', '/local/state', '/local/inbox?as=newcomer', '/local/page/main.ts']) {
    const { status, json } = await world.get(path, { host: header });
    expect(status, path).toBe(421);
    problem.parse(json);
  }
  expect((await world.post('/local/calls', typed('newcomer', 'help'), { host: header })).status).toBe(421);
  // Being well is no secret, and probes ask by any name.
  expect((await world.get('/healthz', { host: header })).status).toBe(200);
});

test('loopback goes by several names', async () => {
  const { port } = new URL(world.url);
  for (const name of ['localhost', 'LOCALHOST', '127.0.0.1', '[::1]']) {
    expect((await world.get('/local/state', { host: `${name}:${port}` })).status, name).toBe(200);
  }
});

test.each(['https://evil.example', 'null', 'http://localhost:1', 'https://127.0.0.1'])(
  'another site (%s) may not speak for anyone, nor move the clock',
  async (origin) => {
    for (const [path, body] of [
      ['/local/calls', typed('newcomer', 'help')],
      ['/local/clock', { advance: 'P1D' }],
    ] as const) {
      const { status, json } = await world.post(path, body, { origin });
      expect(status).toBe(403);
      problem.parse(json);
    }
  },
);

test('our own page may speak, and only in JSON', async () => {
  const ours = await world.post('/local/calls', typed('newcomer', 'help'), { origin: world.url });
  expect(ours.status).toBe(200);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
    const plain = await world.post('/local/calls', typed('newcomer', 'help'), { 'content-type': type });
    expect(plain.status).toBe(400);
    expect(problem.parse(plain.json).problem).toContain('application/json');
  }
});

test('the page comes with a strict policy and stripped modules, and names no other host', async () => {
  const page = await world.get('/');
  expect(page.status).toBe(200);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  expect(page.headers['referrer-policy']).toBe('no-referrer');
  expect(page.headers['x-powered-by']).toBeUndefined();
  expect(page.text).not.toMatch(/https?:\/\//);
  const module = await world.get('/local/page/main.ts');
  expect(module.headers['content-type']).toContain('text/javascript');
  expect(module.text).not.toMatch(/import type|: LocalState/);
});

test.each([['?as=nobody'], [''], ['?as='], ['?as=newcomer&as=au-cio'], ['?as[x]=1']])(
  'an inbox or a list of commands for %o is refused',
  async (query) => {
    for (const path of ['inbox', 'commands']) {
      const { status, json } = await world.get(`/local/${path}${query}`);
      expect(status).toBe(400);
      problem.parse(json);
    }
  },
);

test('the commands one may use depend on who one is', async () => {
  const named = z.array(z.object({ name: z.string(), usage: z.string() }));
  const namesFor = async (account: string) =>
    named.parse((await world.get(`/local/commands?as=${account}`)).json).map(({ name }) => name);
  expect(await namesFor('newcomer')).not.toContain('requests approve');
  expect(await namesFor('secretariat-1')).toContain('requests approve');
});

test.each([
  ['backwards', { to: '2026-01-01T00:00:00Z' }],
  ['to where it is', { to: '2026-04-16T15:00:00Z' }],
  ['by nothing', { advance: 'PT0S' }],
  ['by less than nothing', { advance: '-P1D' }],
  ['by nonsense', { advance: 'soon' }],
  ['to nonsense', { to: 'tomorrow' }],
  ['to a day without a time zone', { to: '2026-12-08T12:00:00' }],
  ['further than ten years', { advance: 'P10Y1D' }],
  ['beyond the end of time', { advance: 'P999999999Y' }],
  ['by two ways at once', { advance: 'P1D', to: '2026-12-08T12:00:00Z' }],
  ['in no way', {}],
  ['by a number', { advance: 1 }],
])('the clock does not move %s', async (_, body) => {
  const { status, json } = await world.post('/local/clock', body);
  expect(status).toBe(400);
  problem.parse(json);
  expect((await world.get('/local/state')).json).toMatchObject({ now: '2026-04-16T15:00:00Z' });
});

test('the clock moves forward only, and what falls due on the way arrives at its own time, in order', async () => {
  const { get, post, faults } = await fresh();
  const moved = await post('/local/clock', { to: '2026-06-11T00:00:00Z' });
  expect(moved.json).toEqual({ now: '2026-06-11T00:00:00Z' });
  const inbox = letters.parse((await get('/local/inbox?as=au-cio')).json);
  expect(inbox.length).toBeGreaterThan(0);
  const times = inbox.map(({ at }) => at);
  expect(times).toEqual([...times].sort());
  expect(new Set(times).size).toBeGreaterThan(1);
  expect(inbox.some(({ channel }) => channel !== undefined)).toBe(true);
  expect(inbox.some(({ channel }) => channel === undefined)).toBe(true);
  expect(faults).toEqual([]);
});

test('moves asked for at once are made one after the other', async () => {
  const { post, jobs } = await fresh();
  // As a store across a network would, this admits the next request in between.
  const { settle } = jobs;
  jobs.settle = () => setImmediate().then(settle);
  const moves = await Promise.all(Array.from({ length: 4 }, () => post('/local/clock', { advance: 'P60D' })));
  expect(moves.map(({ json }) => json)).toEqual(
    ['2026-06-15', '2026-08-14', '2026-10-13', '2026-12-12'].map((day) => ({ now: `${day}T15:00:00Z` })),
  );
});

test('the clock and the inbox outlive a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wild-local-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const first = await openWorkspace({ database: join(folder, 'wild.db') });
  await first.post('/local/clock', { to: '2026-06-11T00:00:00Z' });
  const before = await first.get('/local/inbox?as=au-cio');
  await first.close();
  const second = await fresh(join(folder, 'wild.db'));
  expect((await second.get('/local/state')).json).toMatchObject({ now: '2026-06-11T00:00:00Z' });
  expect((await second.get('/local/inbox?as=au-cio')).json).toEqual(before.json);
});

test('an inbox holds one’s own letters and those of one’s groups; the secretariat’s every channel', async () => {
  const { get, post } = await fresh();
  await post('/local/clock', { to: '2026-06-30T00:00:00Z' });
  const channelsOf = async (account: string) => {
    const inbox = letters.parse((await get(`/local/inbox?as=${account}`)).json);
    return new Set(inbox.flatMap(({ channel }) => channel ?? []));
  };
  expect((await channelsOf('newcomer')).size).toBe(0);
  expect((await channelsOf('fi-cio')).size).toBe(1);
  expect((await channelsOf('secretariat-1')).size).toBe(2);
});

test('an open inbox hears of letters and of the clock as they come, and ends when the server stops', async () => {
  const opened = await openWorkspace();
  const { url, post, get } = opened;
  const listen = (account: string) =>
    fetch(`${url}/local/inbox?as=${account}`, { headers: { accept: 'text/event-stream' } });
  const [letterStream, updateStream, clockStream, idle] = await Promise.all([
    listen('au-cio'),
    listen('au-cio'),
    listen('newcomer'),
    listen('newcomer'),
  ]);
  expect(letterStream.headers.get('content-type')).toContain('text/event-stream');
  await post('/local/clock', { to: '2026-05-28T00:00:00Z' });
  const kept = letters.parse((await get('/local/inbox?as=au-cio')).json);
  expect(letters.parse(await events(letterStream, 'letter', kept.length))).toEqual(kept);
  await post('/local/calls', typed('jp-cio', 'meetings answer cio yes'));
  const answered = letters.parse((await get('/local/inbox?as=au-cio')).json);
  expect(answered.map(({ text }) => /Coming: .*/.exec(text)?.[0])).toEqual(
    kept.map(() => 'Coming: 1 person from 1 Office'),
  );
  const updates = answered.map(({ at: _at, ...now }) => now);
  expect(await events(updateStream, 'update', updates.length)).toEqual(expect.arrayContaining(updates));
  const ticks = await events(clockStream, 'clock', 2);
  expect(ticks[0]).toEqual({ now: expect.stringMatching(/^2026-0[456]-/) });
  const ended = idle.text();
  await opened.close();
  expect(await ended).toContain('event: clock');
});

test('the same key is answered the same and does nothing twice', async () => {
  const { post } = await fresh();
  const call = typed('secretariat-1', 'actions add cio "Write to everyone"', { key: 'k1' });
  const [first, second] = [await post('/local/calls', call), await post('/local/calls', call)];
  expect(second.json).toEqual(first.json);
});

test('a port that is taken, and a host that is not ours, stop the start with one sentence', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(createHttpServer({ host: '127.0.0.1', port, log }).start()).rejects.toThrow(
    /^PORT \d+ is already in use/,
  );
  await expect(createHttpServer({ host: '192.0.2.1', port: 0, log }).start()).rejects.toThrow(
    /^HOST 192\.0\.2\.1 is not/,
  );
});

test('before it has started it is alive, not ready, and asks to be asked again', async () => {
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log });
  onTestFinished(() => server.stop());
  const url = await server.bind();
  const router = Router();
  router.get('/here', (_request, response) => void response.json({}));
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  const early = await fetch(`${url}/here`);
  expect(early.status).toBe(503);
  expect(problem.parse(await early.json()).problem).toBe('The bot is starting. Try again in a moment.');
  server.mount(router);
  expect(await server.start()).toBe(url);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect((await fetch(`${url}/here`)).status).toBe(200);
  expect((await fetch(`${url}/nowhere`)).status).toBe(404);
});

test('a fault of ours is 500 with a reference; readiness is 503 until it is there', async () => {
  let ready = false;
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log, ready: async () => ready });
  const router = Router();
  router.get('/boom', () => {
    throw new Error('secret details');
  });
  server.mount(router);
  const url = await server.start();
  onTestFinished(() => server.stop());
  const boom = await fetch(`${url}/boom`);
  expect(boom.status).toBe(500);
  expect(problem.parse(await boom.json()).problem).toMatch(/[0-9a-f]{8}/);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  ready = true;
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
});

test('a letter is drawn once for an account, however many of its streams are open, and each gets the same', async () => {
  const { url, store, post } = await fresh();
  const open = () => fetch(`${url}/local/inbox?as=secretariat-1`, { headers: { accept: 'text/event-stream' } });
  const streams = await Promise.all(Array.from({ length: 60 }, open));
  let transactions = 0;
  const { transaction } = store;
  store.transaction = (work) => {
    transactions += 1;
    return transaction(work);
  };
  await post(
    '/local/calls',
    typed('newcomer', 'join cio NP "CIO" --first Asha --last Rai --email asha@office.example'),
  );
  const heard = await Promise.all(streams.map((stream) => events(stream, 'letter', 1)));
  expect(new Set(heard.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(JSON.stringify(heard[0])).toContain('Asha Rai');
  expect(transactions).toBeLessThan(60);
});
