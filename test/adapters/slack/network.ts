import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createEmulator } from 'emulate';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { isObject } from '../payloads/shape.ts';
import { bot } from '../payloads/slack/ids.ts';
import { matchesSlackAnswer } from '../payloads/slack/index.ts';
import { member } from '../payloads/slack/user.ts';
import { homeView } from '../payloads/slack/views.ts';
import { listenForSockets } from './sockets.ts';

/** One call of a Web API method, as it passed the network's edge. */
type ApiCall = { method: string; token: string; args: Record<string, unknown>; answer: Record<string, unknown> };
/** What someone is told at a `response_url`. */
type Told = Record<string, unknown>;
/** `reached` is when Slack has done what it was asked; its answer waits until it is released. */
type Hold = { reached: PromiseWithResolvers<void>; released: PromiseWithResolvers<void> };
export type Fault = {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  reaches?: boolean;
  cuts?: boolean;
};

export const botToken = 'xoxb-wild';
export const redirectUrl = 'https://wild.example/slack/oauth_redirect';
const oauthApp = { client_id: '1.2', client_secret: 'client secret' };
const scopes = ['chat:write', 'commands', 'im:write', 'users:read', 'users:read.email', 'im:history', 'im:read'];

const humanScopes = [...scopes, 'channels:read', 'channels:history'];

/** Adds what Slack answers and the emulator leaves out. */
function mend(method: string, answer: Record<string, unknown>, extras: Map<string, Extra>): void {
  const { user, message, view } = answer;
  if ((method === 'users.info' || method === 'users.lookupByEmail') && isObject(user)) {
    const { is_app_user, updated, profile } = member;
    const { profile: own, id } = z.looseObject({ id: z.string(), profile: z.looseObject({}) }).parse(user);
    const { avatar_hash, image_24, image_32, image_72, image_512, team } = profile;
    const filled = { avatar_hash, image_24, image_32, image_72, image_512, team, ...own };
    Object.assign(user, { is_app_user, updated, is_email_confirmed: true, profile: filled, ...extras.get(id) });
  }
  for (const one of [message, ...(Array.isArray(answer.messages) ? answer.messages : [])]) {
    if (!isObject(one)) continue;
    for (const key of ['unfurl_links', 'unfurl_media']) Reflect.deleteProperty(one, key);
    if (method !== 'conversations.history') Object.assign(one, { bot_id: bot.id });
  }
  if (method === 'conversations.history') Object.assign(answer, { pin_count: 0 });
  if (method === 'conversations.info' && isObject(answer.channel))
    Object.assign(answer.channel, { is_org_shared: false, context_team_id: 'T000000001', updated: 1_713_000_000_000 });
  if (method === 'views.publish' && isObject(view)) Object.assign(view, { title: homeView.title });
}

/** What Slack knows of a user beyond what the emulator does. */
export type Extra = {
  tz?: string;
  locale?: string;
  is_stranger?: boolean;
  is_email_confirmed?: boolean;
  team_id?: string;
  enterprise_user?: Record<string, unknown>;
};

/**
 * A Slack nobody here wrote (emulate), behind an edge of ours that records each call, answers `response_url`s, adds to
 * `users.info` what the emulator has no fields for (zone, locale, who is a stranger), and fails where a test says so.
 */
export async function slackNetwork({ granted = scopes }: { granted?: string[] } = {}) {
  const people = ['wild', 'sec', 'ana', 'guest', 'bea'];
  const users = people.map((name) => ({ name, real_name: `${name} person`, email: `${name}@office.example` }));
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        users,
        channels: [{ name: 'cio-network' }],
        tokens: [
          { token: botToken, user: 'wild', type: 'bot', scopes: granted },
          ...people.slice(1).map((name) => ({ token: `xoxp-${name}`, user: name, scopes: humanScopes })),
        ],
        oauth_apps: [{ ...oauthApp, name: 'wild', scopes, redirect_uris: [redirectUrl] }],
        strict_scopes: true,
      },
    },
  });
  const calls: ApiCall[] = [];
  const told: Told[] = [];
  const faults = new Map<string, Fault[]>();
  const holds = new Map<string, Hold>();
  const extras = new Map<string, Extra>();
  const strange: string[] = [];
  let storm: ((method: string) => Fault | undefined) | undefined;
  const ephemerals: z.output<typeof ephemeralShape>[] = [];

  const edge = createServer(async (request, response) => {
    const body = await textOf(request);
    const path = request.url ?? '/';
    if (path.startsWith('/response/')) {
      const refused = faults.get('response_url')?.shift();
      if (!refused) told.push(JSON.parse(body));
      response.writeHead(refused?.status ?? 200).end(JSON.stringify(refused?.body ?? 'ok'));
      return;
    }
    const method = path.replace('/api/', '');
    const fault = faults.get(method)?.shift() ?? (token(request) === botToken ? storm?.(method) : undefined);
    if (method === 'chat.postEphemeral' && !fault) {
      // The emulator has no ephemeral messages.
      ephemerals.push(ephemeralShape.parse(argsOf(body)));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, message_ts: '1713279600.000200' }));
      return;
    }
    if (method === 'apps.connections.open' && !fault) {
      response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${portOf(edge)}/socket` }));
      return;
    }
    const answer = fault && !fault.reaches ? undefined : await forward(path, request, body);
    if (answer) {
      mend(method, answer, extras);
      calls.push({ method, token: token(request), args: argsOf(body), answer });
      const { differences } = matchesSlackAnswer(method, answer);
      if (differences.length > 0) strange.push(`${method}: ${differences.join('; ')}`);
    }
    const held = holds.get(method);
    holds.delete(method);
    held?.reached.resolve();
    await held?.released.promise;
    if (fault?.cuts) return void request.socket.destroy();
    const said = method === 'auth.test' ? { 'x-oauth-scopes': granted.join(',') } : {};
    response.writeHead(fault?.status ?? 200, { 'content-type': 'application/json', ...said, ...fault?.headers });
    response.end(JSON.stringify(fault ? (fault.body ?? { ok: false, error: 'ratelimited' }) : answer));
  });
  async function forward(path: string, request: IncomingMessage, body: string): Promise<Record<string, unknown>> {
    const { authorization = '', 'content-type': type = 'application/x-www-form-urlencoded' } = request.headers;
    const headers = { authorization, 'content-type': type };
    const answered = await fetch(`${emulator.url}${path}`, { method: 'POST', headers, body });
    return JSON.parse(await answered.text());
  }
  await new Promise<void>((resolve) => edge.listen(0, '127.0.0.1', resolve));
  const sockets = listenForSockets(edge);
  const url = `http://127.0.0.1:${portOf(edge)}`;
  onTestFinished(async () => {
    expect(strange, 'answers that Slack does not give').toEqual([]);
    edge.closeAllConnections();
    edge.close();
    await emulator.close();
  });

  /** A Web API call of someone's own, past the edge: what they would see in their client. */
  async function as(name: string, method: string, args: Record<string, string> = {}): Promise<Record<string, unknown>> {
    const token = name === 'wild' ? botToken : `xoxp-${name}`;
    const answer = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(args),
    });
    return JSON.parse(await answer.text());
  }

  const ids = new Map<string, string>();
  for (const name of people) ids.set(name, String((await as(name, 'auth.test')).user_id));
  const team = String((await as('wild', 'auth.test')).team_id);
  const listed = listShape.parse(await as('ana', 'conversations.list'));
  const channel = listed.channels.find(({ name }) => name === 'cio-network')?.id ?? '';

  return {
    apiUrl: `${url}/api/`,
    responseUrl: `${url}/response/1`,
    team,
    calls,
    sockets,
    told,
    ephemerals,
    extras,
    channel,
    as,
    idOf(name: string): string {
      const id = ids.get(name);
      if (id === undefined) throw new Error(`nobody is called ${name}`);
      return id;
    },
    callsOf: (method: string) => calls.filter((call) => call.method === method),
    /** What stands in the channel, or in someone's direct conversation with the bot, newest last, as they would read it. */
    async messages(name: string, channel?: string) {
      const direct = async () =>
        z
          .object({ channel: z.object({ id: z.string() }) })
          .parse(await as(name, 'conversations.open', { users: ids.get('wild') ?? '' })).channel.id;
      const answer = await as(name, 'conversations.history', { channel: channel ?? (await direct()) });
      return historyShape.parse(answer).messages.reverse();
    },
    /** The next call of this method fails so; with `reaches` Slack has done it all the same, with `cuts` nothing is answered. */
    fail(method: string, ...how: Fault[]) {
      faults.set(method, how);
    },
    /** From now on every call of the bot's fails as this says; without it none does. */
    storm(how?: (method: string) => Fault | undefined) {
      storm = how;
    },
    /** The next call of this method is done, but not answered until it is released. */
    hold(method: string): { reached: Promise<void>; release: () => void } {
      const held = { reached: Promise.withResolvers<void>(), released: Promise.withResolvers<void>() };
      holds.set(method, held);
      return { reached: held.reached.promise, release: held.released.resolve };
    },
    /** Consents at Slack's page as someone, and returns the address their browser is sent back to. */
    async consent(page: string, name: string): Promise<URL> {
      const form = new URLSearchParams([...new URL(page).searchParams, ['user_id', ids.get(name) ?? '']]);
      const answer = await fetch(`${emulator.url}/oauth/v2/authorize/callback`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form,
        redirect: 'manual',
      });
      return new URL(answer.headers.get('location') ?? '');
    },
    /** A trigger as Slack gives one with each payload: good once, for three seconds. */
    async trigger(name: string): Promise<string> {
      return String((await as('wild', 'views.generateTriggerId', { user_id: ids.get(name) ?? '' })).trigger_id);
    },
  };
}

export type SlackNetwork = Awaited<ReturnType<typeof slackNetwork>>;

const ephemeralShape = z.looseObject({
  channel: z.string(),
  user: z.string(),
  text: z.string(),
  thread_ts: z.string().optional(),
  blocks: z.array(z.unknown()),
});
const listShape = z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) });
const historyShape = z.object({ messages: z.array(z.looseObject({ text: z.string(), ts: z.string() })) });

const token = ({ headers }: IncomingMessage): string => (headers.authorization ?? '').replace('Bearer ', '');

function portOf(server: Server): string {
  const address = server.address();
  return typeof address === 'object' ? String(address?.port) : '';
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The SDK's form fields; structured ones are JSON in them. */
const argsOf = (body: string): Record<string, unknown> =>
  Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
