import { expect } from 'vitest';
import type { Tables } from '../../../src/ports/tables.ts';
import { onEach } from '../engines.ts';
import { person } from '../samples.ts';

onEach('what a transaction wrote is rolled back whole when it throws', async (sampleStore) => {
  const { run, store } = await sampleStore();
  const broken = run(async ({ people, settings }) => {
    await people.save(person('cyd'));
    await settings.set('a', 'b');
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  expect(await run(({ people }) => people.get('cyd'))).toBeUndefined();
  expect(await run(({ settings }) => settings.get('a'))).toBeUndefined();
  await store.close();
});

onEach('fifty transactions that read, wait and write lose nothing', async (sampleStore) => {
  const { run, store } = await sampleStore();
  const increment = () =>
    run(async ({ settings }) => {
      const count = Number((await settings.get('count')) ?? 0);
      await new Promise((resolve) => setImmediate(resolve));
      await settings.set('count', String(count + 1));
    });
  await Promise.all(Array.from({ length: 50 }, increment));
  expect(await run(({ settings }) => settings.get('count'))).toBe('50');
  await store.close();
});

onEach('a query that outlives its transaction is refused and changes nothing', async (sampleStore) => {
  const { run, store } = await sampleStore();
  let kept: Tables | undefined;
  await run(async (tables) => {
    kept = tables;
    await tables.settings.get('a');
  });
  await expect(kept?.settings.set('a', 'late')).rejects.toThrow();

  // Two things at once of which one fails: the other is still under way when all is rolled back.
  let straggler: Promise<void> | undefined;
  const broken = run(async ({ settings }) => {
    const late = (async () => {
      for (let turn = 0; turn < 50; turn++) await settings.set('a', `late ${turn}`);
    })();
    straggler = expect(late).rejects.toThrow();
    await settings.get('a');
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  await straggler;
  expect(await run(({ settings }) => settings.get('a'))).toBeUndefined();
  await store.close();
});
