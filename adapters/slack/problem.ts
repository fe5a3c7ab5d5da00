import { WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { z } from 'zod';
import { DeliveryProblem } from '../../src/ports/messenger.ts';
import { slackFault } from './clients.ts';
import { decisionFor, goneReason, mayHaveArrived } from './decisions.ts';
import { NotInstalled } from './workspaces.ts';

// Connection errors before anything was sent.
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
/** How long a workspace's letters wait while Slack refuses its token or lacks a scope: the operator has to act. */
const tokenDeadHold = Temporal.Duration.from({ minutes: 10 });
/** How often an undocumented error code is tried before the letter rests. */
const maxUnknownAttempts = 5;

/** Runs the work; throws a DeliveryProblem where Slack refused it. Errors that leave open whether it was done are thrown as they are. */
export async function understood<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw problemOf(error);
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof NotInstalled) return new DeliveryProblem(error.message, { kind: 'gone', why: 'left' });
  if (error instanceof WebAPIRateLimitedError) {
    const retryAfter = Temporal.Duration.from({ milliseconds: Math.ceil(error.retryAfter * 1000) });
    return new DeliveryProblem('Slack asks to wait', { kind: 'later', retryAfter, holds: 'destination' });
  }
  const code = slackFault(error);
  if (code !== undefined && !mayHaveArrived.has(code))
    return new DeliveryProblem(`Slack says ${code}`, troubleOf(code));
  if (error instanceof WebAPIRequestError && unreached.has(codeOf(error.original)))
    return new DeliveryProblem('Slack cannot be reached', { kind: 'later' });
  return error;
}

function troubleOf(code: string): DeliveryProblem['trouble'] {
  switch (decisionFor(code)) {
    case 'later':
      return { kind: 'later' };
    case 'unknown':
      return { kind: 'later', maxAttempts: maxUnknownAttempts };
    case 'token dead':
      return { kind: 'later', retryAfter: tokenDeadHold, holds: 'workspace' };
    case 'content':
    case 'too late':
      return { kind: 'refused' };
    case 'place gone':
    case 'person gone':
      return { kind: 'gone', why: goneReason(code) ?? 'left' };
  }
}

const caused = z.object({ code: z.string().optional(), cause: z.object({ code: z.string() }).optional() });
function codeOf(error: unknown): string {
  const read = caused.safeParse(error);
  return read.data?.code ?? read.data?.cause?.code ?? '';
}
