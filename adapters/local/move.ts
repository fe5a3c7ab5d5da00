import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Jobs } from '../../src/ports/jobs.ts';
import { HttpProblem } from '../http.ts';
import { readBody } from './body.ts';
import type { LocalClock } from './clock.ts';
import type { Feed } from './feed.ts';

const moveShape = z.union(
  [z.strictObject({ advance: z.string().max(80) }), z.strictObject({ to: z.string().max(80) })],
  'give either "advance", a duration such as P14D, or "to", a moment such as 2026-12-08T12:00:00Z',
);
const maxMove = Temporal.Duration.from({ years: 10 });

type Parts = { clock: LocalClock; jobs: () => Jobs; feed: Feed };

/** `POST /local/clock`: moves the clock forward and runs every job that falls due on the way, in order; one move at a time. */
export function moveClock(parts: Parts): RequestHandler {
  let last: Promise<void> = Promise.resolve();
  return async (request, response) => {
    const move = readBody(moveShape, request.body);
    const { moveTo } = parts.clock;
    if (!moveTo) throw new HttpProblem(400, 'A platform is set up, so the clock is the machine’s and cannot be moved.');
    const done = last.then(() => runUntil(targetOf(move, parts.clock.now()), moveTo, parts));
    // A failed move is reported to its own request and does not stop the next one.
    last = done.catch(() => undefined);
    await done;
    response.json({ now: parts.clock.now().toString() });
  };
}

function targetOf(move: z.output<typeof moveShape>, now: Temporal.Instant): Temporal.Instant {
  const target = understood(move, now);
  if (Temporal.Instant.compare(target, now) <= 0)
    throw new HttpProblem(400, `The clock says ${now} and only goes forward.`);
  const limit = now.toZonedDateTimeISO('UTC').add(maxMove).toInstant();
  if (Temporal.Instant.compare(target, limit) > 0)
    throw new HttpProblem(400, 'The clock moves at most 10 years at a time.');
  return target;
}

function understood(move: z.output<typeof moveShape>, now: Temporal.Instant): Temporal.Instant {
  try {
    // Days are those of UTC, 24 hours each.
    if ('advance' in move) return now.toZonedDateTimeISO('UTC').add(Temporal.Duration.from(move.advance)).toInstant();
    return Temporal.Instant.from(move.to);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new HttpProblem(400, `That is neither a duration such as P14D nor a moment such as 2026-12-08T12:00:00Z.`);
  }
}

async function runUntil(
  target: Temporal.Instant,
  moveTo: NonNullable<LocalClock['moveTo']>,
  { clock, jobs, feed }: Parts,
): Promise<void> {
  const settleAt = async (at: Temporal.Instant): Promise<void> => {
    await moveTo(at);
    feed.publish({ kind: 'clock', now: at });
    await jobs().settle();
  };
  await jobs().settle();
  for (;;) {
    const next = await jobs().nextDueAt();
    if (!next || Temporal.Instant.compare(next, target) >= 0) break;
    const now = clock.now();
    // What is still due after settling waits for something other than time.
    if (Temporal.Instant.compare(next, now) <= 0) break;
    await settleAt(next);
  }
  await settleAt(target);
}
