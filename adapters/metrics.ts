import { Router } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered, Bot } from '../src/ports/call.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { Store } from '../src/ports/store.ts';

export type Metrics = {
  router: Router;
  /** Returns the same bot, whose calls are counted and timed by command and outcome. */
  counted(bot: Bot): Bot;
};
type Deps = { store: Store; clock: Clock };

/** Upper bounds in seconds. Slack waits three seconds for an answer. */
const buckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];

/** Serves `GET /metrics` in Prometheus' text format. Labels are command names and states, never people or their texts. */
export function createMetrics({ store, clock }: Deps): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const calls = new Histogram({
    name: 'wild_call_duration_seconds',
    help: 'Calls by command and outcome (answered, refused, failed), and how long they took.',
    labelNames: ['command', 'outcome'],
    buckets,
    registers,
  });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const letters = gauge('wild_letters', 'Letters by state: put, or addressed to where they go.', ['state']);
  const deliveries = gauge('wild_deliveries', 'Deliveries by state: waiting, sending, sent, failed.', ['state']);
  const reminders = gauge('wild_reminders_due', 'Reminders whose time has come and that are not settled yet.');

  const count = (answered: Answered, begun: number): void =>
    calls.observe(
      { command: answered.command ?? 'unknown', outcome: outcomeOf(answered) },
      (performance.now() - begun) / 1000,
    );

  const router = Router();
  router.get('/metrics', async (_request, response) => {
    const found = await store.transaction((tables) => tables.tallies(clock.now()));
    for (const [state, count] of Object.entries(found.letters)) letters.set({ state }, count);
    for (const [state, count] of Object.entries(found.deliveries)) deliveries.set({ state }, count);
    reminders.set(found.remindersDue);
    response.type(registry.contentType).send(await registry.metrics());
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

function outcomeOf({ refused, failed }: Answered): 'answered' | 'refused' | 'failed' {
  if (failed) return 'failed';
  return refused ? 'refused' : 'answered';
}
