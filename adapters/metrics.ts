import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import type { Answered, Bot } from '../src/ports/call.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { Store } from '../src/ports/store.ts';
import { CallTimes, type Outcome } from './call-times.ts';
import { HttpProblem } from './http.ts';
import { mustBeOfThisMachine } from './loopback.ts';

export type Metrics = {
  router: Router;
  /** Returns the same bot, whose calls are counted and timed by command and outcome. */
  counted(bot: Bot): Bot;
};
/** `token`: what a reader elsewhere shows as `Authorization: Bearer …`; without one only this machine reads. */
type Deps = { store: Store; clock: Clock; token?: string | undefined };

/** Serves `GET /metrics` in Prometheus' text format. Labels are command names and states, never people or their texts. */
export function createMetrics({ store, clock, token }: Deps): Metrics {
  const times = new CallTimes();
  const count = (answered: Answered, begun: number): void =>
    times.add(answered.command ?? 'unknown', outcomeOf(answered), (performance.now() - begun) / 1000);

  const load = async () => (await import('./metrics-registry.ts')).createRegistry(times);
  let registry: ReturnType<typeof load> | undefined;
  const router = Router();
  router.get('/metrics', async (request, response) => {
    mustMayRead(request, token);
    registry ??= load();
    const { contentType, text } = await registry;
    const found = await store.transaction((tables) => tables.tallies(clock.now()));
    response.type(contentType).send(await text(found));
  });
  return {
    router,
    counted: (bot) => ({
      ...bot,
      async handle(call) {
        const begun = performance.now();
        const answered = await bot.handle(call);
        count(answered, begun);
        return answered;
      },
      async answer(call, inside) {
        const begun = performance.now();
        let last: Answered | undefined;
        const shown = await bot.answer(call, {
          ...inside,
          show(answered, transaction) {
            last = answered;
            return inside.show(answered, transaction);
          },
        });
        if (last) count(last, begun);
        return shown;
      },
    }),
  };
}

/** Throws an HttpProblem unless the request shows the token or, where none is set, comes from this machine itself. */
function mustMayRead(request: Request, token: string | undefined): void {
  if (token === undefined) {
    mustBeOfThisMachine(request, 'Without METRICS_TOKEN, /metrics');
    return;
  }
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (!timingSafeEqual(digest(request.get('authorization') ?? ''), digest(`Bearer ${token}`)))
    throw new HttpProblem(401, 'Send Authorization: Bearer, and METRICS_TOKEN.');
}

function outcomeOf({ refused, failed }: Answered): Outcome {
  if (failed) return 'failed';
  return refused ? 'refused' : 'answered';
}
