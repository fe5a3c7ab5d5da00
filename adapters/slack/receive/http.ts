import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Clock } from '../../../src/ports/clock.ts';

import { bodyLimit, HttpProblem } from '../../http.ts';
import { envelopeShape } from './payloads.ts';
import { signatureFault } from './signature.ts';

/** Slack reports a timeout to the person after 3 s. */
const ackTimeoutMs = 2800;
const warnEveryMs = 60_000;
/** How much of a body beyond the limit is discarded, so that the client reads the refusal, before the connection is cut. */
const maxDiscarded = 4 * bodyLimit;

export type SlackReceiver = Receiver & {
  router: Router;
  /** Processes a request that came over HTTP or a socket. `send` may be called several times; only the first counts. */
  take(body: Body, retry: Retry, send: (answer: unknown) => void): Promise<void>;
  /** Waits for acknowledged requests still in progress, at most `timeoutMs`. */
  drain(timeoutMs: number): Promise<void>;
};

type Body = Record<string, unknown>;
type Retry = Pick<ReceiverEvent, 'retryNum'>;
type ReceiverParts = { signingSecret: string | undefined; clock: Clock; log: Logger };

/** Creates Bolt's receiver: `POST /slack/events` (with a signing secret) checks the signature and passes the body to Bolt. */
export function createReceiver({ signingSecret, clock, log }: ReceiverParts): SlackReceiver {
  const underWay = new Set<Promise<void>>();
  let app: App | undefined;
  const warned = new Map<string, number>();
  /** Logs each kind of refusal once a minute: anyone can send unsigned requests. */
  const warn = (fault: string): void => {
    const kind = fault.replaceAll(/-?\d+/g, '');
    const nowMs = clock.now().epochMilliseconds;
    if (nowMs - (warned.get(kind) ?? Number.NEGATIVE_INFINITY) < warnEveryMs) return;
    warned.set(kind, nowMs);
    log.warn({ fault }, 'a request to /slack/events was refused');
  };

  const hear =
    (secret: string): RequestHandler =>
    async (request, response) => {
      const raw = await rawBody(request, response);
      const text = raw.toString('utf8');
      // Slack's certificate check is not signed.
      if (text.includes('ssl_check=1') && isForm(request) && new URLSearchParams(text).get('ssl_check') === '1')
        return void response.end();
      const signature = request.get('x-slack-signature');
      const timestamp = request.get('x-slack-request-timestamp');
      const fault = signatureFault({ secret, signature, timestamp, body: raw }, clock.now());
      if (fault !== undefined) {
        warn(fault);
        throw new HttpProblem(401, 'This request is not signed by Slack, or not lately.');
      }
      const body = read(request, text);
      if (body.type === 'url_verification') return void response.json({ challenge: String(body.challenge) });
      const retry = Number(request.get('x-slack-retry-num'));
      await take(body, retry > 0 ? { retryNum: retry } : {}, (answer) => {
        if (response.headersSent) return;
        if (answer === undefined || answer === '') return void response.end();
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(JSON.stringify(answer));
      });
    };

  async function take(body: Body, retry: Retry, send: (answer: unknown) => void): Promise<void> {
    const done = process(body, retry, send);
    underWay.add(done);
    await done.finally(() => underWay.delete(done));
  }

  async function process(body: Body, retry: Retry, send: (answer: unknown) => void): Promise<void> {
    // Unknown payloads are acknowledged too: Slack would send them again.
    const timer = setTimeout(() => send(undefined), ackTimeoutMs);
    try {
      await app?.processEvent({ body, ack: async (answer) => send(answer), ...retry });
    } catch (error) {
      log.error({ err: error }, 'a request of Slack’s failed');
    } finally {
      clearTimeout(timer);
      send(undefined);
    }
  }

  const router = Router();
  if (signingSecret !== undefined) router.post('/slack/events', hear(signingSecret));
  return {
    router,
    take,
    init(bolt) {
      app = bolt;
    },
    start: async () => undefined,
    stop: async () => undefined,
    async drain(timeoutMs) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, timeoutMs);
      await Promise.race([Promise.allSettled(underWay), promise]);
      clearTimeout(timer);
    },
  };
}

const isForm = (request: Request): boolean =>
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;

/** Returns the raw body, which the signature covers. */
function rawBody(request: Request, response: Response): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= bodyLimit) return void chunks.push(chunk);
    chunks.length = 0;
    if (!response.headersSent) response.setHeader('connection', 'close');
    reject(new HttpProblem(413, 'The body is larger than 1 MiB.'));
    if (length > maxDiscarded) request.destroy();
  });
  request.on('end', () => resolve(Buffer.concat(chunks)));
  request.on('error', reject);
  request.on('close', () => {
    if (!request.complete) reject(new HttpProblem(400, 'The body broke off.'));
  });
  return promise;
}

/** Parses a body: events are JSON, commands a form, interactions JSON in a form's `payload`. */
function read(request: Request, text: string): Record<string, unknown> & { type?: string | undefined } {
  if (!isForm(request)) return enveloped(text);
  const form = Object.fromEntries(new URLSearchParams(text));
  return form.payload === undefined ? form : enveloped(form.payload);
}

function enveloped(text: string): z.output<typeof envelopeShape> {
  const read = envelopeShape.safeParse(parsed(text));
  if (!read.success) throw new HttpProblem(400, 'The body is nothing that Slack sends.');
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new HttpProblem(400, 'The body is not valid JSON.');
    throw error;
  }
}
