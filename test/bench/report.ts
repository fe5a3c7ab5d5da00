import { makeReport } from '../../adapters/reports/index.ts';
import { reportFile } from '../../src/operations/report-file.ts';
import { reportFormats } from '../../src/ports/report.ts';
import { print } from './measure.ts';
import { fill, openBench } from './network.ts';

const network = { zone: 'Europe/Zurich', commandName: '/wild', publicUrl: 'https://wild.example' };
const now = Temporal.Instant.from('2026-04-16T15:00:00Z');
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** The report of 50 groups, 3,000 people and 10,000 action items: each output, its time and the memory of the process. */
export async function report(): Promise<void> {
  const { store } = openBench();
  await fill(store, { people: 3000, groups: 50, actionItems: 10_000 });
  const make = reportFile(makeReport);
  for (const format of reportFormats) {
    const begun = performance.now();
    const bytes = await store.transaction(async (tables) => {
      const [person] = await tables.people.byIds(['p_bench_000000']);
      if (!person) throw new Error('the bench has no people');
      const order = { kind: 'report', values: { format }, name: '', mediaType: '', personId: person.id };
      return make(order, { tables, person: { ...person, secretariat: true }, now, network });
    });
    const readMs = performance.now() - begun;
    const made = await bytes?.();
    const allMs = performance.now() - begun;
    print(
      `report of 3,000 people and 10,000 items as ${format}`,
      `${allMs.toFixed(0)} ms (at most 3000), of which ${readMs.toFixed(0)} in the store; ${megabytes(process.memoryUsage().rss)} (at most 300 more than before), ${megabytes(made?.length ?? 0)} long`,
    );
  }
  await store.close();
}
