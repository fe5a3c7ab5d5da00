import { databaseAt } from '../../../db/index.ts';
import { createJobs } from '../../../src/jobs/jobs.ts';
import type { Delivery } from '../../../src/ports/letter.ts';
import type { Messenger } from '../../../src/ports/messenger.ts';
import { drawView } from '../../../src/view-model/draw.ts';
import { plainView } from '../../../src/view-model/plain.ts';

// A process that sends what waits in the store to a platform over HTTP, and ends when nothing is left. Its clock runs
// many times as fast as the machine's, so that a lease runs out while the next process starts.
const [url = '', platform = '', canReadBack = '', begun = '', pace = '600'] = process.argv.slice(2);
const start = Temporal.Instant.from('2026-04-16T15:00:00Z');
const clock = { now: () => start.add({ milliseconds: (Date.now() - Number(begun)) * Number(pace) }) };
const reader = { language: 'en', locale: 'en-GB', zone: 'UTC' } as const;

const messenger: Messenger = {
  platform: 'slack',
  canReadBack: canReadBack === 'yes',
  async find({ id }) {
    const response = await fetch(`${platform}/${encodeURIComponent(id)}`);
    return (await response.text()) || undefined;
  },
  async send({ id, destination, resent, view }: Delivery) {
    const text = plainView(drawView(view, reader));
    const body = JSON.stringify({ key: id, to: `${destination.workspace} ${destination.id}`, resent, text });
    const response = await fetch(platform, { method: 'POST', body });
    return response.text();
  },
};

// Started ahead of time, it waits here until the one before it is gone.
await new Promise((resolve) => process.stdin.once('data', resolve));
const database = await databaseAt(url);
const store = await database.open();
const onFault = (about: string, error: unknown): void => console.error(about, String(error));
const network = { zone: 'UTC', commandName: '/wild', publicUrl: 'http://127.0.0.1' };
const jobs = createJobs({ store, clock, messengers: [messenger], network, onFault });
const unlisten = database.listen(() => void jobs.settle());
for (;;) {
  await jobs.settle();
  // A server that is being restarted has not said that nothing is left.
  const left = await store
    .transaction(({ outbox }) => outbox.queues())
    .catch((error: unknown) => onFault('looking', error));
  if (left?.length === 0) break;
  await new Promise((resolve) => setTimeout(resolve, 40));
}
await unlisten();
await jobs.stop();
await store.close();
process.exit();
