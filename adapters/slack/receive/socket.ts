import { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from 'pino';
import { z } from 'zod';
import { OperatorProblem } from '../../../src/ports/operator-problem.ts';

import { slackFault, slackLogger } from '../clients.ts';
import type { SlackReceiver } from './http.ts';
import { envelopeShape } from './payloads.ts';

export type Socket = {
  /** Whether a connection is open now. */
  isOpen(): boolean;
  /** Connects, and stays connected until it is stopped; an OperatorProblem where Slack refuses the token. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

type Parts = { appToken: string; apiUrl: string; receiver: SlackReceiver; log: Logger };

const received = z.object({
  ack: z.custom<(answer?: unknown) => Promise<void>>((value) => typeof value === 'function'),
  body: envelopeShape,
  retry_num: z.number().optional(),
});
/** How long Slack may take to say hello. */
const greeting = 10_000;
const longestWait = 30_000;

/**
 * Socket Mode, for where Slack cannot reach us. Slack closes every connection after some hours: the next is opened at once,
 * by us, for the SDK's own way waits five seconds first and ends the process where it fails.
 */
export function createSocket({ appToken, apiUrl, receiver, log }: Parts): Socket {
  const stopping = new AbortController();
  const client = new SocketModeClient({
    appToken,
    autoReconnectEnabled: false,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: greeting },
    logger: slackLogger(log),
  });
  client.on('slack_event', (event: unknown) => {
    const { ack, body, retry_num: retryNum } = received.parse(event);
    let isAnswered = false;
    void receiver.take(body, retryNum ? { retryNum } : {}, (answer) => {
      if (isAnswered) return;
      isAnswered = true;
      ack(answer).catch((error: unknown) => log.warn({ err: error }, 'an answer found no connection'));
    });
  });

  let isOpen = false;
  client.on('disconnected', () => {
    isOpen = false;
  });
  /** One connection, once Slack has said hello; `end` is when it is gone. */
  async function connect(): Promise<{ end: Promise<void> }> {
    const { promise: end, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => void client.disconnect(), greeting);
    client.once('disconnected', resolve);
    try {
      await client.start();
      isOpen = true;
      return { end };
    } catch (error) {
      client.off('disconnected', resolve);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async function stay(first: Promise<void>): Promise<void> {
    let end = first;
    let failures = 0;
    for (;;) {
      await end;
      if (stopping.signal.aborted) return;
      try {
        end = (await connect()).end;
        failures = 0;
      } catch (error) {
        failures += 1;
        log.warn({ err: error, failures }, 'Slack’s socket did not open');
        end = pause(Math.min(1000 * 2 ** (failures - 1), longestWait) * (0.5 + Math.random()), stopping.signal);
      }
    }
  }

  return {
    isOpen: () => isOpen,
    async start() {
      try {
        const { end } = await connect();
        void stay(end);
      } catch (error) {
        const fault = slackFault(error);
        if (fault !== undefined)
          throw new OperatorProblem(`Slack refuses SLACK_APP_TOKEN (${fault}).`, { cause: error });
        log.warn({ err: error }, 'Slack cannot be reached; trying again');
        void stay(Promise.resolve());
      }
    },
    async stop() {
      stopping.abort();
      // Where there is no connection the SDK would wait for the end of one for ever.
      await Promise.race([client.disconnect(), pause(1000, new AbortController().signal)]);
    },
  };
}

/** Waits so many milliseconds, or until the signal. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise.finally(() => clearTimeout(timer));
}
