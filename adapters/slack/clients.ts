import type { Logger as BoltLogger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import type { Logger } from 'pino';

/**
 * The two clients of one installation: people wait for the interactive one, which gives up before a modal's trigger
 * dies; the outbox's has time. Neither tries again by itself: a call that timed out may have been heard.
 */
export type Clients = { interactive: WebClient; outbox: WebClient };

/** `team`: where the token is an enterprise's, the one of its workspaces that is spoken to. */
export function clientsOf(
  token: string | undefined,
  { apiUrl, log, team }: { apiUrl: string; log: Logger; team?: string },
): Clients {
  const client = (timeout: number): WebClient =>
    new WebClient(token, {
      slackApiUrl: apiUrl,
      ...(team === undefined ? {} : { teamId: team }),
      allowAbsoluteUrls: false,
      timeout,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: slackLogger(log),
    });
  return { interactive: client(2500), outbox: client(10_000) };
}

/** Slack's word for what went wrong, such as `channel_not_found`; undefined where it was no answer of Slack's. */
export const slackFault = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;

/** The SDK's lines in our log; what it says in detail may hold people's words and is left out. */
export function slackLogger(log: Logger): BoltLogger {
  const told = (words: unknown[]): string => words.map(String).join(' ');
  return {
    debug() {},
    info: (...words) => log.debug(told(words)),
    warn: (...words) => log.warn(told(words)),
    error: (...words) => log.error(told(words)),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
