import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MakeReport } from '../../src/ports/report.ts';

// What a report of a large network needs, with room to spare.
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

/** Makes a report's file in a thread of its own, so that nothing else waits for it and its memory is given back. */
export const makeReport: MakeReport = async (format, report) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { format, report },
    resourceLimits,
  });
  const [made] = await once(worker, 'message');
  if (!(made instanceof Uint8Array)) throw new TypeError(`the report was not made as bytes but as ${typeof made}`);
  return made;
};
