import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Tallies } from '../src/ports/tables/tallies.ts';
import { bounds, type CallTimes } from './call-times.ts';

const name = 'wild_call_duration_seconds';
const help = 'Calls by command and outcome (answered, refused, failed), and how long they took.';

/** The lines of a histogram whose counting began before this library was loaded; command names need no escaping. */
function linesOf(times: CallTimes): string {
  const lines = times.all().flatMap(({ command, outcome, within, count, sum }) => {
    const labels = `command="${command}",outcome="${outcome}"`;
    const upTo = (bound: number | string, value: number) => `${name}_bucket{le="${bound}",${labels}} ${value}`;
    return [
      ...bounds.map((bound, at) => upTo(bound, within[at] ?? 0)),
      upTo('+Inf', count),
      `${name}_sum{${labels}} ${sum}`,
      `${name}_count{${labels}} ${count}`,
    ];
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...lines, ''].join('\n');
}

/** Returns what draws the calls' times, the store's tallies and the process's own figures in Prometheus' text format. */
export function createRegistry(times: CallTimes) {
  const [own, stored] = [new Registry(), new Registry()];
  collectDefaultMetrics({ register: own });
  const registers = [stored];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const letters = gauge('wild_letters', 'Letters by state: put, waiting for an account or channel, or addressed.', [
    'state',
  ]);
  const deliveries = gauge('wild_deliveries', 'Deliveries by state: waiting, sending, sent, failed.', ['state']);
  const reminders = gauge('wild_reminders_due', 'Reminders whose time has come and that are not settled yet.');
  return {
    contentType: own.contentType,
    async text(found: Tallies): Promise<string> {
      for (const [state, count] of Object.entries(found.letters)) letters.set({ state }, count);
      for (const [state, count] of Object.entries(found.deliveries)) deliveries.set({ state }, count);
      reminders.set(found.remindersDue);
      return [await own.metrics(), linesOf(times), await stored.metrics()].join('\n');
    },
  };
}
