import { onTestFinished } from 'vitest';
import { openStore } from '../../../db/sqlite/open.ts';
import type { Platform } from '../../../src/domain/person.ts';
import { createJobs } from '../../../src/jobs/jobs.ts';
import type { Delivery, Recipient } from '../../../src/ports/letter.ts';
import type { Messenger } from '../../../src/ports/messenger.ts';
import type { Store } from '../../../src/ports/store.ts';
import type { Tables } from '../../../src/ports/tables.ts';
import { drawView } from '../../../src/view-model/draw.ts';
import { plainView } from '../../../src/view-model/plain.ts';
import type { Text } from '../../../src/view-model/view.ts';
import { network } from '../../conversation.ts';
import { now as begin, group, person } from '../../db/samples.ts';

type Sent = { id: string; place: string; text: string };
const placeOf = ({ workspace, id }: Delivery['destination']): string => `${workspace} ${id}`;

/**
 * Ana and Ben in Slack's workspace T1, Cleo in T2, Dan in Teams, the secretariat's Eve and Fay in T1, the group's channel
 * in T2; jobs that send to them. `send` may be replaced.
 */
export async function outboxWorld({
  url = ':memory:',
  timeoutMs = 60_000,
  platforms = ['slack', 'teams'] as Platform[],
} = {}) {
  const on = new Set(platforms);
  let now = begin;
  let store: Store;
  const sent: Sent[] = [];
  const faults: string[] = [];
  const gone: string[] = [];
  const messenger = (platform: Platform, canReadBack: boolean): Messenger => ({
    platform,
    canReadBack,
    find: async ({ id }) => (sent.some((one) => one.id === id) ? `found ${id}` : undefined),
    send: async (delivery) => world.send(delivery),
  });
  const start = () =>
    createJobs({
      store,
      clock: { now: () => now },
      messengers: [messenger('slack', true), messenger('teams', false)].filter(({ platform }) => on.has(platform)),
      network,
      random: () => 0.5,
      timeoutMs,
      onGone: (id, reason) => void gone.push(`${id}: ${reason}`),
      onFault: (about, error) => faults.push(`${about}: ${error instanceof Error ? error.message : String(error)}`),
    });
  store = openStore(url);
  onTestFinished(() => store.close());
  await store.transaction(seed);
  let jobs = start();

  const arrive = async ({ id, destination, view }: Delivery): Promise<string> => {
    const text = plainView(drawView(view, { language: 'en', locale: 'en-GB', zone: 'UTC' }));
    return `m${sent.push({ id, place: placeOf(destination), text })}`;
  };
  const world = {
    sent,
    faults,
    gone,
    arrive,
    send: arrive,
    settle: () => jobs.settle(),
    stop: () => jobs.stop(),
    nextDueAt: async () => String(await jobs.nextDueAt()),
    now: () => now,
    in: <Result>(work: (tables: Tables) => Promise<Result>) => store.transaction(work),
    put: (key: string, to: Recipient, text: Text = key) =>
      world.in(({ outbox }) => outbox.put({ key, to, view: { body: [{ kind: 'text', text }] }, at: now })),
    /** Moves the clock on and settles at each moment at which something falls due on the way. */
    async later(duration: string) {
      const target = now.add(Temporal.Duration.from(duration));
      for (;;) {
        await jobs.settle();
        const next = await jobs.nextDueAt();
        if (!next || Temporal.Instant.compare(next, target) > 0) break;
        now = next;
      }
      now = target;
      await jobs.settle();
    },
    /** Starts the jobs again with one platform more. */
    turnOn(platform: Platform) {
      on.add(platform);
      jobs = start();
    },
    async restart() {
      await store.close();
      store = openStore(url);
      jobs = start();
    },
    to: (place: string) => sent.filter((one) => one.place === place).map(({ text }) => text),
    ids: () => sent.map(({ id }) => id),
    counts: () => world.in(({ outbox }) => outbox.counts()),
  };
  return world;
}

export const to = (id: string): Recipient => ({ kind: 'person', id });

async function seed(tables: Tables): Promise<void> {
  const homes = { ana: 'T1', ben: 'T1', cleo: 'T2', dan: 'tenant', eve: 'T1', fay: 'T1' };
  for (const [id, workspace] of Object.entries(homes)) {
    await tables.people.save(person(id, { secretariat: id === 'eve' || id === 'fay' }));
    await tables.people.addAccount(id, { platform: workspace === 'tenant' ? 'teams' : 'slack', workspace, id });
  }
  await tables.groups.save(group('cio'));
  await tables.channels.save({ platform: 'slack', workspace: 'T2', id: 'C1', name: 'cio-talk', groupId: 'cio' });
}
