import { Writable } from 'node:stream';
import { Router } from 'express';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createHttpServer, HttpProblem } from '../../adapters/http.ts';
import { createMetrics } from '../../adapters/metrics.ts';
import { openStore } from '../../db/sqlite/open.ts';
import { openWorkspace, send } from '../workspace.ts';

const forwarded: Record<string, string>[] = [
  { 'x-forwarded-for': '203.0.113.7' },
  { 'x-forwarded-host': 'wild.example' },
  { 'x-forwarded-proto': 'https' },
  { forwarded: 'for=203.0.113.7' },
  { via: '1.1 proxy' },
];

test.each(forwarded)('the local workspace takes no request that a proxy passed on: %o', async (headers) => {
  const world = await openWorkspace();
  onTestFinished(() => world.close());
  const call = { from: 'secretariat-1', said: { how: 'typed', line: 'groups' } };
  expect((await world.post('/local/calls', call, headers)).status).toBe(403);
  for (const path of ['/', '/local/state', '/local/inbox?as=secretariat-1'])
    expect((await world.get(path, headers)).status).toBe(403);
  expect((await world.post('/local/calls', call)).status).toBe(200);
});

/** A server with the metrics and a route that refuses everybody, and the lines of its log. */
async function served(token?: string) {
  const store = openStore(':memory:');
  const lines: Record<string, unknown>[] = [];
  const log = pino(
    {},
    new Writable({
      write(line, _encoding, done) {
        lines.push(JSON.parse(String(line)));
        done();
      },
    }),
  );
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log });
  const clock = { now: () => Temporal.Instant.from('2026-04-16T15:00:00Z') };
  server.mount(createMetrics({ store, clock, token }).router);
  const router = Router();
  router.get('/closed/:what', () => {
    throw new HttpProblem(401, 'Not you.');
  });
  server.mount(router);
  const url = await server.start();
  onTestFinished(async () => {
    await server.stop();
    await store.close();
  });
  const get = (path: string, headers: Record<string, string> = {}) => send(url, 'GET', path, undefined, headers);
  return { get, lines };
}

test('without METRICS_TOKEN the metrics are for this machine alone, and not through a proxy', async () => {
  const { get } = await served();
  expect((await get('/metrics')).status).toBe(200);
  for (const headers of forwarded) expect((await get('/metrics', headers)).status).toBe(403);
  expect((await get('/metrics', { host: 'wild.example' })).status).toBe(421);
});

test('with METRICS_TOKEN who shows it reads them, from anywhere, and nobody else', async () => {
  const { get } = await served('a long enough token');
  const shown = { authorization: 'Bearer a long enough token' };
  expect((await get('/metrics', { ...shown, 'x-forwarded-for': '203.0.113.7', host: 'wild.example' })).status).toBe(
    200,
  );
  expect((await get('/metrics')).status).toBe(401);
  expect((await get('/metrics', { authorization: 'Bearer another' })).status).toBe(401);
});

test('who is refused at the door leaves a line, one a minute for each kind, without what they sent', async () => {
  const { get, lines } = await served();
  for (let n = 0; n < 50; n += 1) await get(`/closed/secret-${n}?key=secret`);
  await get('/metrics', { host: 'evil.example' });
  expect(lines).toEqual([
    expect.objectContaining({ status: 401, route: '/closed', problem: 'Not you.', level: 40 }),
    expect.objectContaining({ status: 421, route: '/metrics', level: 40 }),
  ]);
  expect(JSON.stringify(lines)).not.toContain('secret');
});
