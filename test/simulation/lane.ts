import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { life, type Outcome } from './lives.ts';
import { simulate } from './simulate.ts';

// A thread that lives through its share of the seeds, one after the other.
for (const one of z.array(life).parse(workerData)) {
  const ended = await simulate(one).then(
    (report): Outcome => ({ life: one, report }),
    (error: unknown): Outcome => ({ life: one, failure: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(ended);
}
