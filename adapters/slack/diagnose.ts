import { z } from 'zod';
import type { Channel } from '../../src/domain/group.ts';
import type { Store } from '../../src/ports/store.ts';
import type { SlackSettings } from './index.ts';
import { rowShape } from './installation.ts';
import { optionalScopes, scopes } from './scopes.ts';

/** What was found, and whether it is as it should be. */
export type Finding = { ok: boolean; line: string };
type DiagnoseParts = { settings: Pick<SlackSettings, 'install' | 'apiUrl'>; store: Store };

const answered = z.object({ ok: z.boolean(), error: z.string().optional() });
const tested = z.object({
  team: z.string().optional(),
  team_id: z.string().optional(),
  enterprise_id: z.string().optional(),
});
const informed = z.object({
  channel: z.object({ is_member: z.boolean().optional(), is_archived: z.boolean().optional() }),
});

const good = (line: string): Finding => ({ ok: true, line });
const bad = (line: string): Finding => ({ ok: false, line });

/** Asks Slack, with each token that the bot has, what works: token, scopes, clock and connected channels. */
export async function diagnoseSlack({ settings, store }: DiagnoseParts): Promise<Finding[]> {
  const tokens = await tokensOf(settings, store);
  if (tokens.length === 0) return [bad('Slack: no workspace has installed the app yet. Open /slack/install.')];
  const channels = await store.transaction((tables) => tables.channels.all());
  const findings: Finding[] = [];
  for (const token of tokens) findings.push(...(await diagnoseToken(token, channels, settings.apiUrl)));
  return findings;
}

async function tokensOf({ install }: Pick<SlackSettings, 'install'>, store: Store): Promise<string[]> {
  if ('botToken' in install) return [install.botToken];
  return store.transaction(async ({ installations }) => {
    const tokens: string[] = [];
    for (const id of await installations.ids()) {
      const row = rowShape.parse(JSON.parse((await installations.get(id)) ?? ''));
      if ('bot' in row) tokens.push(row.bot.token);
    }
    return tokens;
  });
}

async function diagnoseToken(token: string, channels: readonly Channel[], apiUrl: string): Promise<Finding[]> {
  const test = await ask('auth.test', token, apiUrl);
  if ('unreachable' in test) return [bad(`Slack cannot be reached: ${test.unreachable}.`)];
  const { body, headers } = test;
  const { ok, error } = answered.parse(body);
  if (!ok) return [bad(`Slack refuses the token: ${error}.`)];
  const { team = 'unnamed', team_id, enterprise_id } = tested.parse(body);
  const here = [team_id, enterprise_id];
  const findings = [good(`Slack: the token of ${team} (${team_id ?? enterprise_id}) is accepted.`)];
  findings.push(...scopeFindings(headers.get('x-oauth-scopes')), clockFinding(headers.get('date'), test.at));
  for (const channel of channels.filter(({ platform, workspace }) => platform === 'slack' && here.includes(workspace)))
    findings.push(await channelFinding(channel, token, apiUrl));
  return findings;
}

function scopeFindings(header: string | null): Finding[] {
  const granted = new Set(header?.split(',').map((scope) => scope.trim()));
  const missing = (some: readonly string[]) => some.filter((scope) => !granted.has(scope));
  const needed = missing(scopes);
  const optional = missing(Object.values(optionalScopes).flat());
  return [
    needed.length === 0
      ? good('Scopes: all that are needed are granted.')
      : bad(`Scopes missing: ${needed.join(', ')}. Add them to the app and install it again.`),
    ...(optional.length === 0 ? [] : [good(`Optional scopes not granted: ${optional.join(', ')}.`)]),
  ];
}

/** Slack's requests are refused when their time differs by more. */
const maxSkewSeconds = 300;

function clockFinding(date: string | null, at: number): Finding {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return bad('Clock: Slack did not say what time it is.');
  const seconds = Math.round((at - theirs) / 1000);
  if (Math.abs(seconds) <= 60) return good('Clock: right, within a minute of Slack’s.');
  const line = `Clock: ${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} Slack’s`;
  if (Math.abs(seconds) < maxSkewSeconds) return good(`${line}.`);
  return bad(`${line}; Slack’s requests are refused. Set the clock of this machine.`);
}

async function channelFinding({ id, name }: Channel, token: string, apiUrl: string): Promise<Finding> {
  const asked = await ask('conversations.info', token, apiUrl, { channel: id });
  if ('unreachable' in asked) return bad(`Channel ${name}: Slack cannot be reached.`);
  const { ok, error } = answered.parse(asked.body);
  if (!ok) return bad(`Channel ${name} (${id}): ${error}. Invite the bot, or connect another channel.`);
  const { is_member, is_archived } = informed.parse(asked.body).channel;
  if (is_archived) return bad(`Channel ${name} (${id}) is archived. Connect another channel.`);
  if (!is_member) return bad(`Channel ${name} (${id}): the bot is not in it. Type /invite there.`);
  return good(`Channel ${name} (${id}): the bot is in it.`);
}

type Asked = { body: unknown; headers: Headers; at: number } | { unreachable: string };

/** Calls a method without the SDK, which keeps the headers to itself. */
async function ask(method: string, token: string, apiUrl: string, args: Record<string, string> = {}): Promise<Asked> {
  try {
    const response = await fetch(new URL(method, apiUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(args),
      signal: AbortSignal.timeout(10_000),
    });
    const at = Date.now();
    return { body: await response.json(), headers: response.headers, at };
  } catch (error) {
    return { unreachable: error instanceof Error ? error.message : String(error) };
  }
}
