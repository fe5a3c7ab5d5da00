import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createHttpServer } from '../../../adapters/http.ts';
import { createTeams } from '../../../adapters/teams/index.ts';
import type { Tenant } from '../../../adapters/teams/tenants.ts';
import { createBot } from '../../../src/bot/bot.ts';
import { opensForm } from '../../../src/bot/opens-form.ts';
import { commands, plainWords } from '../../../src/commands/index.ts';
import { createJobs } from '../../../src/jobs/jobs.ts';
import type { IsSecretariat } from '../../../src/operations/secretariat-role.ts';
import type { Said } from '../../../src/ports/call.ts';
import { network } from '../../conversation.ts';
import { networkStore } from '../../stores.ts';
import { isObject } from '../payloads/shape.ts';
import { expectKnownShape, framed } from './activities.ts';
import { type Card, type CardAction, type Element, openConnector } from './connector.ts';

export const clientId = '11111111-2222-4333-8444-555555555555';
export const tenant = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
type Options = {
  token?: () => string | Promise<string>;
  tenants?: Tenant[];
  isSecretariat?: IsSecretariat;
  skipAuth?: boolean;
  log?: Logger;
  /** Instead of a secret. */
  managedIdentity?: string;
  database?: string;
  connector?: Awaited<ReturnType<typeof openConnector>>;
};
let starts = 0;
const account = { id: `28:${clientId}`, name: 'WILD Bot' };

/** The bot in Teams, over HTTP, with the sample network: only the Bot Connector is ours. */
export async function openTeams({
  skipAuth = false,
  database = ':memory:',
  connector: given,
  tenants = [{ id: tenant, domains: [] }],
  isSecretariat = () => false,
  token: giveToken,
  managedIdentity,
  log = pino({ level: process.env.TEAMS_TEST_LOG ?? 'silent' }),
}: Options = {}) {
  const connector = given ?? (await openConnector());
  let now = Temporal.Instant.from('2026-04-16T15:00:00Z');
  const store = await networkStore({ now, network, people: true }, database);
  const clock = { now: () => now };
  const faults: unknown[] = [];
  const onFault = (_: string, error: unknown) => void faults.push(error);
  // What was made before a restart keeps its ids.
  const run = ++starts;
  let ids = run * 10_000;
  const newId = (prefix: string) => `${prefix}_${++ids}`;
  // One call each half second: how fast somebody may call is tested by itself.
  let calls = 0;
  const nowMs = (): number => calls++ * 500;
  const bot = createBot({ store, clock, commands, plainWords, network, newId, isSecretariat, nowMs, onFault });
  const botToken = connector.token({ aud: 'https://api.botframework.com' });
  const cloud = withOverrides(PUBLIC, {
    openIdMetadataUrl: `${connector.url}/openidconfiguration`,
    loginEndpoint: connector.url,
  });
  let deadline = new AbortController();
  const slow = new Set<() => void>();
  let invokeTimeout = Promise.withResolvers<undefined>();
  const teams = createTeams({
    identity: skipAuth
      ? { skipAuth }
      : {
          ...{ clientId, tenantId: tenant, allowedTenants: tenants },
          ...(managedIdentity ? { managedIdentity } : { clientSecret: 'unused' }),
        },
    bot,
    store,
    clock,
    log,
    opens: opensForm(commands),
    zone: network.zone,
    wake: () => undefined,
    overrides: {
      cloud,
      hosts: ['127.0.0.1'],
      ...(managedIdentity ? {} : { token: giveToken ?? (() => botToken) }),
      requestTimeout: () => deadline.signal,
      invokeTimeout: () => invokeTimeout.promise,
      onSlow(work) {
        slow.add(work);
        return () => slow.delete(work);
      },
    },
  });
  const jobs = createJobs({
    store,
    clock,
    messengers: [teams.messenger],
    network,
    onFault,
  });
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) });
  server.mount(teams.router);
  await teams.start();
  const url = await server.start();
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= server
      .stop()
      .then(() => teams.stop())
      .then(() => store.close());
    return closing;
  };
  onTestFinished(close);
  const genuine = { iss: 'https://api.botframework.com', aud: clientId, serviceurl: connector.url };
  let count = 0;

  async function post(body: unknown, token: string | undefined = connector.token(genuine)) {
    if (isObject(body) && built.has(body)) expectKnownShape(body);
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  const built = new WeakSet<object>();
  /**
   * An activity as Teams sends it, from this person in their own conversation, unless said otherwise. One of a shape that
   * Teams does not send fails the test, unless it is a copy.
   */
  const activity = (from: string, more: Record<string, unknown> = {}) => {
    const made = {
      ...framed(from, tenant, more),
      id: `activity-${run}-${++count}`,
      channelId: 'msteams',
      serviceUrl: connector.url,
      timestamp: now.toString(),
      recipient: account,
    };
    built.add(made);
    return made;
  };

  const sent = () => connector.asked.flatMap(({ body }) => body.attachments?.[0]?.content ?? []);
  return {
    url,
    bot,
    store,
    close,
    /** The requests to the Connector that are under way have taken too long. */
    timeOut(): void {
      deadline.abort();
      deadline = new AbortController();
    },
    /** The invokes under way have waited too long for their answers. */
    endInvokeTimeout(): void {
      invokeTimeout.resolve(undefined);
      invokeTimeout = Promise.withResolvers();
    },
    /** The messages that wait for their answers have waited a second. */
    passASecond(): void {
      for (const work of slow) work();
    },
    now: () => now,
    /** Moves the clock on by an ISO 8601 duration, and does what is due then. */
    async later(duration: string): Promise<void> {
      now = now.add(duration);
      await jobs.settle();
    },
    jobs,
    connector,
    teams,
    genuine,
    activity,
    post,
    /** The bot's account, as Teams names it. */
    account,
    botToken,
    faults,
    /** Someone of the sample network does something, without its letters going out yet. */
    local: (from: string, said: Said) =>
      bot.handle({ from: { platform: 'local', workspace: 'local', id: from }, said }),
    /** Every card written so far, in order. */
    sent,
    /** Types a line in the person's own conversation and returns the card that comes back. */
    async say(from: string, text: string, more: Record<string, unknown> = {}): Promise<Card> {
      const before = sent().length;
      const { status } = await post(activity(from, { text, ...more }));
      const card = sent()[before];
      if (status !== 200 || !card) throw new Error(`“${text}” was answered with ${status} and no card`);
      return card;
    },
    /** Presses an action of a card and returns the card it becomes; a dialog's card where it opens one. */
    async press(
      from: string,
      action: CardAction,
      inputs: Record<string, string> = {},
      more: Record<string, unknown> = {},
    ) {
      const isExecute = action.type === 'Action.Execute';
      const data = { ...inputs, ...action.data };
      const { type, title, verb } = action;
      const value = isExecute
        ? { action: { type, title, verb, data }, trigger: 'manual' }
        : { data, context: { theme: 'default' } };
      const name = isExecute ? 'adaptiveCard/action' : 'msteams' in action.data ? 'task/fetch' : 'task/submit';
      const { body } = await post(activity(from, { type: 'invoke', name, value, replyToId: 'card-1', ...more }));
      return body;
    },
  };
}

const elements = (body: readonly Element[]): Element[] =>
  body.flatMap((one) => [one, ...(one.columns ?? []).flatMap(({ items }) => elements(items ?? []))]);

/** The card's words, a line an element, its actions in brackets. */
export const wordsOf = ({ body }: Card): string =>
  elements(body)
    .flatMap((one) => [
      ...(one.inlines ? [one.inlines.map(({ text }) => text).join('')] : []),
      ...(one.id ? [`<${one.id}=${one.value ?? ''}>`] : []),
      ...(one.actions ? [one.actions.map(({ title }) => `[${title}]`).join(' ')] : []),
    ])
    .join('\n');

/** The first action of the card with this title. */
export function actionOf(card: Card, title: string): CardAction {
  const found = elements(card.body)
    .flatMap(({ actions }) => actions ?? [])
    .find((one) => one.title === title);
  if (!found) throw new Error(`no “${title}” on:\n${wordsOf(card)}`);
  return found;
}
