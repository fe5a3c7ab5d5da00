import { z } from 'zod';
import { DeliveryProblem } from '../../src/ports/messenger.ts';
import { decisionFor } from './decisions.ts';

// An axios error: with a response, or with the code of a network failure.
const failure = z.looseObject({
  isAxiosError: z.literal(true),
  code: z.string().optional(),
  message: z.string(),
  response: z
    .looseObject({
      status: z.number(),
      data: z.unknown().optional(),
      headers: z.looseObject({ 'retry-after': z.string().optional() }),
    })
    .optional(),
});
const said = z.looseObject({
  error: z.looseObject({ code: z.string().optional(), message: z.string().optional() }).optional(),
});

// No connection was made, so nothing can have arrived.
const neverSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED'];

/** How long letters of the tenant wait while Teams refuses the bot's token: the operator has to act. */
const tokenDeadHold = Temporal.Duration.from({ minutes: 10 });
/** How often a letter is tried against an undocumented error before it rests. */
const maxUnknownAttempts = 5;

/** No answer within the time-out: whether the request was carried out is unknown. */
export class NoAnswer extends Error {}

/** A response after which the request may have been carried out, such as 502. */
export class OpenOutcome extends Error {}

/** The wait where the Connector names none. */
const defaultWait = Temporal.Duration.from({ seconds: 2 });

/**
 * Returns a DeliveryProblem where the Connector certainly wrote nothing; the error unchanged where that is unknown, as after
 * a time-out or a 5xx.
 */
export function troubleOf(error: unknown): unknown {
  if (error instanceof DeliveryProblem || error instanceof NoAnswer) return error;
  const parsed = failure.safeParse(error);
  // Such as a token that could not be had: no request was made.
  if (!parsed.success)
    return new DeliveryProblem(error instanceof Error ? error.message : String(error), { kind: 'later' });
  const { code = '', response, message } = parsed.data;
  if (!response) return neverSent.includes(code) ? new DeliveryProblem(message, { kind: 'later' }) : error;
  const { status, data } = response;
  const words = `${status} ${wordsOf(data)}`.trim();
  const decision = decisionFor(status, data);
  switch (decision.kind) {
    case 'open':
      return new OpenOutcome(words, { cause: error });
    case 'later': {
      const isThrottled = status === 429 || status === 412;
      const wait = { retryAfter: waitOf(response.headers['retry-after']), holds: 'destination' } as const;
      return new DeliveryProblem(words, { kind: 'later', ...(isThrottled ? wait : {}) });
    }
    case 'token dead':
      return new DeliveryProblem(words, { kind: 'later', retryAfter: tokenDeadHold, holds: 'workspace' });
    case 'content':
      return new DeliveryProblem(words, { kind: 'refused' });
    case 'place gone':
    case 'person gone':
      return new DeliveryProblem(words, { kind: 'gone', why: decision.why });
    case 'unknown':
      return new DeliveryProblem(words, { kind: 'later', maxAttempts: maxUnknownAttempts });
  }
}

function wordsOf(data: unknown): string {
  const parsed = said.safeParse(data);
  const { code = '', message = '' } = (parsed.success && parsed.data.error) || {};
  return [code, message]
    .filter((word) => word !== '')
    .join(': ')
    .slice(0, 300);
}

/** Reads `Retry-After`: seconds or a date. */
function waitOf(header: string | undefined): Temporal.Duration {
  const seconds = Number(header ?? '');
  if (header && Number.isFinite(seconds) && seconds >= 0)
    return Temporal.Duration.from({ milliseconds: Math.ceil(seconds * 1000) });
  const at = Date.parse(header ?? '');
  const milliseconds = at - Temporal.Now.instant().epochMilliseconds;
  return Number.isNaN(at) || milliseconds < 0 ? defaultWait : Temporal.Duration.from({ milliseconds });
}
