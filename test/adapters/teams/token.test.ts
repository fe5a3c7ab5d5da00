import { createServer } from 'node:http';
import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createHttpServer } from '../../../adapters/http.ts';
import { readiness } from '../../../src/setup/ready.ts';
import { clientId, openTeams } from './workspace.ts';

test('a managed identity takes the place of a secret: the machine in Azure gives the token', async () => {
  const asked: string[] = [];
  let token = '';
  const machine = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://machine');
    asked.push(
      `${searchParams.get('resource')} ${searchParams.get('client_id')} ${request.headers['x-identity-header']}`,
    );
    const until = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000) + 86_400;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ access_token: token, expires_on: String(until), token_type: 'Bearer' }));
  });
  await new Promise<void>((resolve) => machine.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void machine.close());
  const address = machine.address();
  // As Azure App Service tells its programs.
  const port = typeof address === 'object' ? address?.port : undefined;
  vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${port}/msi/token`);
  vi.stubEnv('IDENTITY_HEADER', 'a-header');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { say, connector, botToken, teams } = await openTeams({ managedIdentity: clientId });
  token = botToken;
  expect(await teams.isReady()).toBe(true);
  await say('ana', 'help');
  expect(connector.asked[0]?.token).toBe(`Bearer ${botToken}`);
  expect(asked).toEqual([`https://api.botframework.com ${clientId} a-header`]);
});

test('while Microsoft gives the bot no token, /readyz answers 503, and the log names Teams and what Microsoft said', async () => {
  const told: Record<string, unknown>[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => void told.push(JSON.parse(line)) });
  let isWrong = true;
  const { teams, store, now, connector, later } = await openTeams({
    log,
    token: () => {
      if (isWrong) throw new Error('AADSTS7000215: Invalid client secret provided');
      return connector.token({ aud: 'https://api.botframework.com' });
    },
  });
  const ready = readiness({
    store,
    database: { spaceFault: async () => undefined },
    log,
    now,
    damage: () => undefined,
    unready: async () => ((await teams.isReady()) ? [] : ['Teams']),
  });
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log, ready });
  const url = await server.start();
  onTestFinished(() => server.stop());
  const answer = await fetch(`${url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([503, { ok: false }]);
  expect(JSON.stringify(told)).toContain('refuses the bot, or is not connected: Teams');
  expect(JSON.stringify(told)).toContain('AADSTS7000215: Invalid client secret provided');
  isWrong = false;
  await later('PT1M');
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});
