import type { Logger as BoltLogger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import type { Logger } from 'pino';

/**
 * The two Web API clients of one installation. `interactive` times out before a modal's trigger expires; `outbox` may
 * take longer. Neither retries: a request that timed out may have been carried out.
 */
export type Clients = { interactive: WebClient; outbox: WebClient };

/** `team`: the workspace to address with the token of an enterprise. */
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

/** Returns the error code of Slack's answer, such as `channel_not_found`; undefined for any other error. */
export const slackFault = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;

/** Returns the error in one sentence: where Slack cannot be reached, the SDK's stack says nothing more. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Writes the SDK's log lines to our log; debug lines may hold people's words and are dropped. */
export function slackLogger(log: Logger): BoltLogger {
  const line = (words: unknown[]): string => words.map(String).join(' ');
  return {
    debug() {},
    info: (...words) => log.debug(line(words)),
    warn: (...words) => log.warn(line(words)),
    error: (...words) => log.error(line(words)),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
