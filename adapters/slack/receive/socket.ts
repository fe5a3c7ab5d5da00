import { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from 'pino';
import { z } from 'zod';
import { OperatorProblem } from '../../../src/ports/operator-problem.ts';

import { reasonOf, slackFault, slackLogger } from '../clients.ts';
import type { SlackReceiver } from './http.ts';
import { envelopeShape } from './payloads.ts';

export type Socket = {
  /** Returns whether a connection is open. */
  isOpen(): boolean;
  /** Connects and reconnects until stopped. Throws OperatorProblem where Slack refuses the token. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

type SocketParts = { appToken: string; apiUrl: string; receiver: SlackReceiver; log: Logger };

const received = z.object({
  ack: z.custom<(answer?: unknown) => Promise<void>>((value) => typeof value === 'function'),
  body: envelopeShape,
  retry_num: z.number().optional(),
});
/** Timeout for Slack's hello frame. */
const helloTimeoutMs = 10_000;
const maxWaitMs = 30_000;

/** The SDK throws at frames without a payload, which Slack sends at times: https://github.com/slackapi/node-slack-sdk/issues/2167 */
class GuardedClient extends SocketModeClient {
  onOddFrame: (error: unknown) => void = () => undefined;
  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    try {
      await super.onWebSocketMessage(data, isBinary);
    } catch (error) {
      this.onOddFrame(error);
    }
  }
}

/**
 * Creates the Socket Mode connection. Slack closes every connection after some hours. We reconnect ourselves and at once: the
 * SDK's reconnect waits 5 s and ends the process where it fails.
 */
export function createSocket({ appToken, apiUrl, receiver, log }: SocketParts): Socket {
  const stopping = new AbortController();
  const client = new GuardedClient({
    appToken,
    autoReconnectEnabled: false,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: helloTimeoutMs },
    logger: slackLogger(log),
  });
  client.onOddFrame = (error) => log.warn({ err: error }, 'Slack sent a frame that cannot be read');
  client.on('slack_event', (event: unknown) => {
    const read = received.safeParse(event);
    if (!read.success) return void log.warn({ err: read.error }, 'Slack sent a frame without a payload');
    const { ack, body, retry_num: retryNum } = read.data;
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
  /** Opens one connection and waits for the hello frame; `end` resolves when it closes. */
  async function connect(): Promise<{ end: Promise<void> }> {
    const { promise: end, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => void client.disconnect(), helloTimeoutMs);
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
        log.warn({ reason: reasonOf(error), failures }, 'Slack’s socket did not open');
        end = pause(Math.min(1000 * 2 ** (failures - 1), maxWaitMs) * (0.5 + Math.random()), stopping.signal);
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
        log.warn({ reason: reasonOf(error) }, 'Slack cannot be reached; trying again');
        void stay(Promise.resolve());
      }
    },
    async stop() {
      stopping.abort();
      // Without a connection the SDK's disconnect never resolves.
      await Promise.race([client.disconnect(), pause(1000, new AbortController().signal)]);
    },
  };
}

/** Waits, or returns early on the signal. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise.finally(() => clearTimeout(timer));
}
