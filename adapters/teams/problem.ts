import { z } from 'zod';
import type { Gone } from '../../src/domain/unreachable.ts';
import { DeliveryProblem } from '../../src/ports/messenger.ts';

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

/** Codes of a conversation that cannot be written to until someone acts there. */
const goneCodes: Record<string, Gone> = {
  BotDisabledByAdmin: 'blocked',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  ForbiddenOperationException: 'blocked',
  BotNotInConversationRoster: 'left',
  ConversationNotFound: 'closed',
};
// No connection was made, so nothing can have arrived.
const neverSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED'];

/** The wait where the Connector names none. */
const defaultWait = Temporal.Duration.from({ seconds: 2 });

/**
 * Returns a DeliveryProblem where the Connector certainly wrote nothing; the error unchanged where that is unknown, as after
 * a time-out or a 5xx. A code that means "gone" may stand in a string inside the JSON.
 */
export function troubleOf(error: unknown): unknown {
  if (error instanceof DeliveryProblem) return error;
  const parsed = failure.safeParse(error);
  // Such as a token that could not be had: no request was made.
  if (!parsed.success)
    return new DeliveryProblem(error instanceof Error ? error.message : String(error), { kind: 'later' });
  const { code = '', response, message } = parsed.data;
  if (!response) return neverSent.includes(code) ? new DeliveryProblem(message, { kind: 'later' }) : error;
  const { status, data } = response;
  const words = `${status} ${wordsOf(data)}`.trim();
  if (status === 429 || status === 412) {
    return new DeliveryProblem(words, { kind: 'later', retryAfter: waitOf(response.headers['retry-after']) });
  }
  if (status >= 500 || status === 408) return new Error(words, { cause: error });
  const gone = Object.keys(goneCodes).find((one) => JSON.stringify(data ?? '').includes(one));
  if (gone) return new DeliveryProblem(words, { kind: 'gone', why: goneCodes[gone] ?? 'left' });
  if (status === 404) return new DeliveryProblem(words, { kind: 'gone', why: 'closed' });
  // A refused token, a missing permission, a wrong host: it can be sent once the set-up is corrected.
  return new DeliveryProblem(words, { kind: 'later' });
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
