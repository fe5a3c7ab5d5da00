import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';

// What one writes with a queue: pg-boss gives a job, it is sent, it is completed. With `fill` it puts that many jobs first.
const [database = '', platform = '', fill = '0'] = process.argv.slice(2);
const queue = 'letters';
const boss = new PgBoss({ connectionString: database, max: 2, supervise: false, schedule: false });
boss.on('error', (error: unknown) => console.error(error));
await boss.start();
if (Number(fill) > 0) {
  // One whose sender died is given again after this, pg-boss's shortest time, and as often as it takes.
  await boss.createQueue(queue, { expireInSeconds: 1, retryLimit: 100, retryDelay: 0 });
  await boss.insert(
    queue,
    Array.from({ length: Number(fill) }, (_, n) => ({ data: { key: `letter ${n}` } })),
  );
  await boss.stop({ graceful: false });
  process.exit();
}
await new Promise((resolve) => process.stdin.once('data', resolve));
for (;;) {
  const [job] = await boss.fetch<{ key: string }>(queue);
  if (job) {
    const letter = { key: job.data.key, to: 'T1 U1', resent: false, text: 'A letter.' };
    await (await fetch(platform, { method: 'POST', body: JSON.stringify(letter) })).text();
    await boss.complete(queue, job.id);
    continue;
  }
  const { rows } = await boss.getDb().executeSql("select 1 from pgboss.job where state < 'completed' limit 1");
  if (rows.length === 0) break;
  await boss.supervise(queue);
  await wait(50);
}
process.exit();
