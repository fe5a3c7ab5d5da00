import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

export const life = z.object({ seed: z.number(), years: z.number(), people: z.number() });
/** What one seed lives through: so many years of quarterly meetings, for so many people. */
export type Life = z.infer<typeof life>;

const report = z.object({
  messages: z.number(),
  reminders: z.number(),
  events: z.number(),
  deaths: z.number(),
  ticks: z.number(),
});
const outcome = z.object({ life, report: report.optional(), failure: z.string().optional() });
export type Outcome = z.infer<typeof outcome>;

/** The whole of it: twenty years of quarterly meetings for fifty people in twenty zones. */
export const whole = { years: 20, people: 50 };

/** The command that lives through it again. */
export const again = ({ seed, years, people }: Life): string =>
  `npm run simulate -- --seed ${seed} --years ${years} --people ${people}`;

/** Simulates them all, on every core; reports each as it ends and returns them all. */
export async function liveThrough(lives: readonly Life[], onEnd: (of: Outcome) => void = () => {}): Promise<Outcome[]> {
  const lanes = Array.from(
    { length: Math.min(lives.length, availableParallelism()) },
    (_, lane, all = availableParallelism()) =>
      liveLane(
        lives.filter((_, index) => index % all === lane),
        onEnd,
      ),
  );
  return (await Promise.all(lanes)).flat();
}

function liveLane(workerData: readonly Life[], onEnd: (of: Outcome) => void): Promise<Outcome[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome[]>();
  const ended: Outcome[] = [];
  const worker = new Worker(new URL('./lane.ts', import.meta.url), { workerData });
  worker.on('message', (message: unknown) => {
    const one = outcome.parse(message);
    ended.push(one);
    onEnd(one);
  });
  worker.on('error', reject);
  worker.on('exit', () => resolve(ended));
  return promise;
}
