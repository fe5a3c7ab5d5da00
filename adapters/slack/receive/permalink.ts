import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clients } from '../clients.ts';
import { within } from '../timeout.ts';
import type { Shortcut } from './payloads.ts';

const answerShape = z.object({ permalink: z.url() });

/**
 * The address of the message a shortcut was called on, as Slack tells it; composed by Slack's own rule where it does not
 * tell, such as in a conversation the bot is not in, or not soon: a form must open before its trigger dies. Undefined
 * where there is no message, or no workspace to compose it from.
 */
export async function permalinkOf(
  { channel, message, team }: Shortcut,
  { interactive }: Clients,
  { patience, log }: { patience: number; log: Logger },
): Promise<string | undefined> {
  if (!channel || !message) return undefined;
  const { ts, thread_ts: thread } = message;
  const told = interactive.chat
    .getPermalink({ channel: channel.id, message_ts: ts })
    .then((answer) => answerShape.parse(answer).permalink)
    .catch((error: unknown) => void log.debug({ err: error }, 'Slack did not tell the address of a message'));
  const found = await within(patience / 2, told);
  if (found !== undefined || !team?.domain) return found;
  const inThread = thread === undefined || thread === ts ? '' : `?thread_ts=${thread}&cid=${channel.id}`;
  return `https://${team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}${inThread}`;
}
