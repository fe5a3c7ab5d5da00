import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { OperatorProblem } from '../src/ports/operator-problem.ts';
import { addressOf } from './address.ts';
import { createRefusalLog } from './refusal-log.ts';

export type HttpServer = {
  /** Adds an adapter's routes; they are tried in the order they were added. */
  mount(router: Router): void;
  /** Listens and returns the address for people to type. Until `start`, all but `/healthz` is answered 503. Rejects with an OperatorProblem where the port is not available. */
  bind(): Promise<string>;
  /** Serves what is mounted; binds first where that was not done. */
  start(): Promise<string>;
  /** Accepts no new request, waits up to three seconds for those under way, then closes their connections. */
  stop(): Promise<void>;
};

/** The largest body, in bytes, for every adapter that parses one. */
export const bodyLimit = 1024 * 1024;

/** How long requests under way may take once the server stops. */
const stopGraceMs = 3000;

/** Emitted on the express app when the server stops, so that endless streams end. */
export const stopping = 'stopping';

/** A request that cannot be served; the asker gets `message` with `status`. */
export class HttpProblem extends Error {
  readonly status: number;
  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

type Options = { host: string; port: number; log: Logger; ready?: () => Promise<boolean> };

/** Creates the HTTP server that all adapters share: their routes, `/healthz`, `/readyz`, and one JSON sentence for each error. */
export function createHttpServer({ host, port, log, ready = async () => true }: Options): HttpServer {
  const app = express();
  let isStarted = false;
  app.disable('x-powered-by');
  app.disable('etag');
  // Every open stream listens for the stop, so many listeners are no leak.
  app.setMaxListeners(0);
  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.get('/readyz', async (_request, response) => {
    const ok = isStarted && (await ready());
    response.status(ok ? 200 : 503).json({ ok });
  });
  app.use((_request, response, next) => {
    if (isStarted) return next();
    response.status(503).json({ problem: 'The bot is starting. Try again in a moment.' });
  });
  const server = createServer(app);

  async function listen(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error) => reject(listenProblem(error, host, port)));
      server.listen(port, host, resolve);
    });
    const address = server.address();
    return addressOf(host, typeof address === 'object' && address ? address.port : port);
  }
  let bound: Promise<string> | undefined;
  const bind = (): Promise<string> => {
    bound ??= listen();
    return bound;
  };

  return {
    mount: (router) => void app.use(router),
    bind,
    async start() {
      const address = await bind();
      app.use(unknownRoute, answerProblem(log));
      isStarted = true;
      return address;
    },
    async stop() {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      app.emit(stopping);
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), stopGraceMs);
      await closed;
      clearTimeout(force);
    },
  };
}

const unknownRoute: RequestHandler = (request) => {
  throw new HttpProblem(404, `There is nothing at ${request.method} ${request.path.slice(0, 100)}.`);
};

const bodySentences: Record<string, string> = {
  'entity.parse.failed': 'The body is not valid JSON.',
  'entity.too.large': 'The body is larger than 1 MiB.',
};
// What express and its body parser throw: a 4xx status where the request is at fault, and which fault.
const requestFault = z.object({ status: z.number().int().min(400).max(499), type: z.string().optional() });

// Who is not let in, and what is not understood: what an operator looks for when nobody gets an answer, or too many ask.
const atTheDoor = new Set([400, 401, 403, 421]);

/** Answers an error as `{ problem }`. A fault of the bot is logged under a reference that the asker can quote. */
function answerProblem(log: Logger): ErrorRequestHandler {
  const logRefusal = createRefusalLog(log);
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof HttpProblem) {
      if (atTheDoor.has(error.status)) logRefusal(error.status, request.path, error.message);
      return void response.status(error.status).json({ problem: error.message });
    }
    const fault = requestFault.safeParse(error);
    if (fault.success) {
      const problem = bodySentences[fault.data.type ?? ''] ?? 'This request cannot be read.';
      return void response.status(fault.data.status).json({ problem });
    }
    const reference = randomBytes(4).toString('hex');
    log.error({ err: error, reference, method: request.method, path: loggable(request.path) }, 'request failed');
    response
      .status(500)
      .json({ problem: `Something went wrong on our side. Please quote ${reference} if you report it.` });
  };
}

/** Returns the path without the secret of a calendar or a file, which no log may hold. */
const loggable = (path: string): string => path.replace(/^\/(calendar|files)\/.*/, '/$1/…');

function listenProblem(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new OperatorProblem(
      `PORT ${port} is already in use on ${host}: stop what uses it, or set PORT to another.`,
      {
        cause: error,
      },
    );
  }
  if (error.code === 'EACCES')
    return new OperatorProblem(`PORT ${port} needs rights this program does not have.`, { cause: error });
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new OperatorProblem(`HOST ${host} is not an address of this machine.`, { cause: error });
  }
  return error;
}
