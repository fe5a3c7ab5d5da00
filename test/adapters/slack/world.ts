import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createHttpServer } from '../../../adapters/http.ts';
import { createSlack } from '../../../adapters/slack/index.ts';
import type { OAuthSettings } from '../../../adapters/slack/installations.ts';
import { signatureOf } from '../../../adapters/slack/receive/signature.ts';
import { createBot } from '../../../src/bot/bot.ts';
import { commands, plainWords } from '../../../src/commands/index.ts';
import { createJobs } from '../../../src/jobs/jobs.ts';
import type { Messenger } from '../../../src/ports/messenger.ts';
import type { Store } from '../../../src/ports/store.ts';

import { network } from '../../conversation.ts';
import { networkStore } from '../../stores.ts';
import { isObject } from '../payloads/shape.ts';
import { botToken, type SlackNetwork, slackNetwork } from './network.ts';
import { eventKind, type Json, payloadOf, pressKind } from './payloads.ts';

export const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
/** `before`: a world that stopped; this one goes on with its Slack and its store, at its time. */
type Options = {
  before?: { slack: SlackNetwork; store: Store; now: () => Temporal.Instant };
  /** Another platform's, over the same store. */
  beside?: Messenger;
  granted?: string[];
  canReadBack?: boolean;
  oauth?: OAuthSettings;
  appToken?: string;
  timeoutMs?: number;
  secretariatAddress?: string;
  logLine?: (line: string) => void;
  /** Entries of SECRETARIAT. */
  secretariat?: (slack: SlackNetwork) => string[];
};
export type Answered = { status: number; text: string; json: Json };

/** The bot in a Slack workspace, as it is served; Slack's own part is played by signed requests, as its servers send them. */
export async function slackWorld(options: Options = {}) {
  const {
    before,
    beside,
    granted,
    canReadBack = false,
    oauth,
    appToken,
    timeoutMs,
    secretariatAddress,
    logLine,
  } = options;
  const slack = before?.slack ?? (await slackNetwork(granted ? { granted } : {}));
  let now = before?.now() ?? Temporal.Instant.from('2026-04-16T15:00:00Z');
  const clock = { now: () => now };
  const store = before?.store ?? (await networkStore({ now, network, people: false }));
  const faults: unknown[] = [];
  const unfit: string[] = [];
  let count = 0;
  let calls = 0;
  const bot = createBot({
    store,
    clock,
    commands,
    plainWords,
    network,
    newId: (prefix) => `${prefix}_${++count}`,
    isSecretariat: ({ id }, email) => id === slack.idOf('sec') || (email !== undefined && email === secretariatAddress),
    // One call each half second: how fast somebody may call is tested by itself.
    nowMs: () => calls++ * 500,
    onFault: (_reference, error) => faults.push(error),
  });
  const log = logLine
    ? pino({ level: 'warn' }, { write: logLine })
    : pino({ level: process.env.SLACK_LOG ?? 'silent' });
  const adapter = createSlack(
    {
      reach: appToken === undefined ? { signingSecret } : { appToken },
      install: oauth ?? { botToken },
      apiUrl: slack.apiUrl,
      canReadBack,
    },
    {
      bot,
      store,
      clock,
      log,
      zone: network.zone,
      wake: () => void jobs.settle(),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      secretariat: options.secretariat?.(slack) ?? [],
      onUnfit(found) {
        unfit.push(...found);
        throw new RangeError(found.join('\n'));
      },
    },
  );
  const jobs = createJobs({
    store,
    clock,
    messengers: beside ? [adapter.messenger, beside] : [adapter.messenger],
    network,
    random: () => 0,
    onFault: (_about, error) => faults.push(error),
  });
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log });
  server.mount(adapter.router);
  const url = await server.start();
  onTestFinished(async () => {
    await server.stop();
    await adapter.stop();
    if (!before) await store.close();
  });

  /** Any bytes at all, signed as Slack signs unless said otherwise. */
  async function send(body: string, headers: Record<string, string> = {}): Promise<Answered> {
    const timestamp = String(Math.floor(now.epochMilliseconds / 1000));
    const response = await fetch(`${url}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signatureOf(signingSecret, timestamp, body),
        ...headers,
      },
      body,
    });
    const text = await response.text();
    return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : {} };
  }

  const userOf = (name: string): Json => ({ id: slack.idOf(name), team_id: slack.team, name, username: name });
  const act = async (name: string, type: string, more: Json): Promise<Answered> => {
    const team = { id: slack.team, domain: 'emulate' };
    const { name: _, ...unnamed } = userOf(name);
    const triggered = type === 'block_suggestion' ? {} : { trigger_id: await slack.trigger(name) };
    const payload = payloadOf(type === 'block_actions' ? pressKind(more) : type, {
      user: type === 'shortcut' ? unnamed : userOf(name),
      team,
      ...triggered,
      ...more,
      ...(isObject(more.view)
        ? { view: { team_id: slack.team, app_installed_team_id: slack.team, ...more.view } }
        : {}),
    });
    return send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
  };
  const interaction = async (name: string, type: string, more: Json): Promise<Answered> => {
    const answered = await act(name, type, more);
    await settled();
    return answered;
  };
  /** All that was set in motion is done: what was acknowledged, and letters. */
  async function settled(): Promise<void> {
    await adapter.settled();
    await jobs.settle();
  }

  /** `/wild …`, as Slack posts it; `more` overrides fields of the form. */
  async function say(name: string, text: string, more: Record<string, string> = {}): Promise<Answered> {
    const form = payloadOf('slash command', {
      text,
      user_id: slack.idOf(name),
      user_name: name,
      team_id: slack.team,
      team_domain: 'emulate',
      channel_id: slack.channel,
      channel_name: 'cio-network',
      response_url: slack.responseUrl,
      trigger_id: more.trigger_id ?? (await slack.trigger(name)),
      ...(more.enterprise_id === undefined ? {} : { enterprise_name: 'Organisation' }),
      ...more,
    });
    const fields = Object.entries(form).map(([key, value]) => [key, String(value)]);
    return send(new URLSearchParams(fields).toString());
  }

  return {
    slack,
    store,
    bot,
    jobs,
    adapter,
    faults,
    unfit,
    url,
    send,
    settled,
    interaction,
    now: () => now,
    async later(duration: string): Promise<void> {
      const target = now.toZonedDateTimeISO('UTC').add(duration).toInstant();
      for (;;) {
        await jobs.settle();
        const next = await jobs.nextDueAt();
        if (!next || Temporal.Instant.compare(next, target) > 0) break;
        if (Temporal.Instant.compare(next, now) > 0) now = next;
      }
      now = target;
      await jobs.settle();
    },
    /** `/wild …`, with all that comes of it done. */
    async command(name: string, text: string, more: Record<string, string> = {}): Promise<Answered> {
      const answered = await say(name, text, more);
      await settled();
      return answered;
    },
    /** The same, but what Slack is answered at once and no more. */
    say,
    act,
    /** A press of the button with this label, wherever it stands in what is given. */
    press(name: string, label: string, shown: unknown, more: Json = {}): Promise<Answered> {
      const isMessage = more.view === undefined;
      const place = { channel: { id: slack.channel, name: 'cio-network' }, response_url: slack.responseUrl };
      return interaction(name, 'block_actions', {
        ...(isMessage ? place : {}),
        actions: [buttonIn(shown, label)],
        ...more,
      });
    },
    /** Submits a modal with these values; what is not given stays as the modal holds it. */
    submit(name: string, modal: Json, given: Record<string, string>, viewId = 'V1'): Promise<Answered> {
      return interaction(name, 'view_submission', { view: filled(modal, given, viewId) });
    },
    event(
      event: Json,
      id = `Ev${Math.random()}`,
      headers: Record<string, string> = {},
      more: Json = {},
    ): Promise<Answered> {
      const authorization = { enterprise_id: null, team_id: slack.team, user_id: slack.idOf('wild'), is_bot: true };
      const body = payloadOf(eventKind(event), {
        team_id: slack.team,
        context_team_id: slack.team,
        event_id: id,
        event_time: Math.floor(now.epochMilliseconds / 1000),
        authorizations: [{ ...authorization, is_enterprise_install: false }],
        event,
        ...more,
      });
      return send(JSON.stringify(body), { 'content-type': 'application/json', ...headers });
    },
    /** The modal that was opened last. */
    modal(): Json {
      const view = slack.callsOf('views.open').at(-1)?.args.view;
      if (typeof view !== 'object' || view === null) throw new Error('no modal was opened');
      return { ...view };
    },
  };
}
export type SlackWorld = Awaited<ReturnType<typeof slackWorld>>;

/** A modal as Slack sends it back with these values; what is not given stays as the modal holds it. */
export const filled = (modal: Json, given: Record<string, string>, viewId = 'V1'): Json => ({
  ...modal,
  id: viewId,
  hash: '1.a',
  state: { values: stateOf(modal, given) },
});

type Found = { action_id: string; value: string };
/** The first button with this label in any blocks. */
export function buttonIn(shown: unknown, label: string): Found {
  const found: Found[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'button' && 'text' in value && 'value' in value && 'action_id' in value) {
      const { text } = value;
      if (typeof text === 'object' && text !== null && 'text' in text && text.text === label)
        found.push({ action_id: String(value.action_id), value: String(value.value) });
    }
    for (const one of Object.values(value)) look(one);
  };
  look(shown);
  if (!found[0]) throw new Error(`there is no button “${label}” in ${JSON.stringify(shown)}`);
  return found[0];
}

type Element = Record<string, unknown> & { type: string; action_id: string };
/** A modal's state as Slack sends it back: by block, by action, in the shape of each kind of input. */
function stateOf(modal: Json, given: Record<string, string>): Json {
  const blocks = Array.isArray(modal.blocks) ? modal.blocks : [];
  return Object.fromEntries(
    blocks
      .filter((block) => block.type === 'input')
      .map(({ block_id: id, element }: { block_id: string; element: Element }) => [
        id,
        { [element.action_id]: { type: element.type, ...givenOf(element, given[id]) } },
      ]),
  );
}

function givenOf(element: Element, given: string | undefined): Json {
  switch (element.type) {
    case 'plain_text_input':
      return { value: given ?? element.initial_value ?? null };
    case 'datepicker':
      return { selected_date: given ?? element.initial_date ?? null };
    case 'timepicker':
      return { selected_time: given ?? element.initial_time ?? null };
    case 'checkboxes':
      return {
        selected_options:
          given === undefined
            ? (element.initial_options ?? [])
            : given.split(',').map((value) => ({ text: { type: 'plain_text', text: value, emoji: false }, value })),
      };
    default:
      return {
        selected_option:
          given === undefined
            ? (element.initial_option ?? null)
            : { text: { type: 'plain_text', text: given, emoji: false }, value: given },
      };
  }
}
