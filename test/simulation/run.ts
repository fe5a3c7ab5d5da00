import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { again, type Size, whole } from './shapes.ts';
import { simulate } from './simulate.ts';

// npm run simulate -- --seeds 200: whole lives, on every core; --seed 17 --tell: one of them, line by line.

const job = z.object({ seeds: z.array(z.number()), years: z.number(), people: z.number(), tell: z.boolean() });

/** Lives through the seeds one after the other, and says how each went. */
async function run({ seeds, tell, ...size }: z.infer<typeof job>): Promise<void> {
  for (const seed of seeds) {
    const failure = await outcome(seed, size, tell).catch((error: unknown) => error);
    if (!failure) continue;
    console.log(
      `seed ${seed} failed: ${failure instanceof Error ? failure.message : failure}\n  Again: ${again(seed, size)}`,
    );
    if (parentPort) parentPort.postMessage('failed');
    else process.exitCode = 1;
  }
}

async function outcome(seed: number, size: Size, tell: boolean): Promise<void> {
  const { reminders, messages, events, deaths } = await simulate({
    seed,
    ...size,
    ...(tell ? { tell: console.log } : {}),
  });
  const what = `${reminders} reminders among ${messages} messages, ${events} events, ${deaths} deaths`;
  console.log(`seed ${seed}: ${size.years} years, ${size.people} people: ${what}; all held.`);
}

if (isMainThread) {
  const text = { type: 'string' } as const;
  const options = {
    seed: text,
    seeds: text,
    from: text,
    years: text,
    people: text,
    tell: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ options });
  const size = { years: Number(values.years ?? whole.years), people: Number(values.people ?? whole.people) };
  const first = Number(values.seed ?? values.from ?? 1);
  const seeds = Array.from({ length: values.seed ? 1 : Number(values.seeds ?? 1) }, (_, n) => first + n);
  const lanes = Math.min(seeds.length, availableParallelism());
  for (let lane = 0; lane < lanes; lane += 1) {
    const mine = seeds.filter((_, index) => index % lanes === lane);
    const workerData = { seeds: mine, ...size, tell: values.tell ?? false };
    if (lanes === 1) await run(workerData);
    else
      new Worker(new URL(import.meta.url), { workerData }).on('message', () => {
        process.exitCode = 1;
      });
  }
} else await run(job.parse(workerData));
