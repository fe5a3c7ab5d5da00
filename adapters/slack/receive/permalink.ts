import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clients } from '../clients.ts';
import { within } from '../timeout.ts';
import type { Shortcut } from './payloads.ts';

const address = /\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})/;

/** Returns the thread below the message that a permalink leads to. */
export function threadAt(permalink: string | undefined): { channel: string; thread_ts: string } | undefined {
  if (permalink === undefined || !URL.canParse(permalink)) return undefined;
  const { pathname, searchParams } = new URL(permalink);
  const [, channel, seconds, fraction] = address.exec(pathname) ?? [];
  if (channel === undefined) return undefined;
  return { channel, thread_ts: searchParams.get('thread_ts') ?? `${seconds}.${fraction}` };
}

const answerShape = z.object({ permalink: z.url() });

/**
 * Returns the link to the message that a shortcut was called on. Where `chat.getPermalink` fails (the bot is not in the
 * conversation) or is slow (the trigger expires after 3 s), the link is composed by Slack's rule. Returns undefined
 * without a message or a workspace domain.
 */
export async function permalinkOf(
  { channel, message, team }: Shortcut,
  { interactive }: Clients,
  { timeoutMs, log }: { timeoutMs: number; log: Logger },
): Promise<string | undefined> {
  if (!channel || !message) return undefined;
  const { ts, thread_ts: thread } = message;
  const asked = interactive.chat
    .getPermalink({ channel: channel.id, message_ts: ts })
    .then((answer) => answerShape.parse(answer).permalink)
    .catch((error: unknown) => void log.debug({ err: error }, 'Slack did not tell the address of a message'));
  const found = await within(timeoutMs / 2, asked);
  if (found !== undefined || !team?.domain) return found;
  const inThread = thread === undefined || thread === ts ? '' : `?thread_ts=${thread}&cid=${channel.id}`;
  return `https://${team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}${inThread}`;
}
