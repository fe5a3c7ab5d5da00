import type { Platform } from '../domain/person.ts';
import type { Destination, Letter, Recipient } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import type { Job } from './job.ts';

type Addressee = { destination: Destination; readerId: string | null };

/** Letters addressed in one transaction. */
const batch = 100;

/** Returns the job that says where letters go: to those of the platforms that are on. */
export const addressJob = (platforms: ReadonlySet<Platform>): Job => ({
  dueAt: async ({ outbox }, now) => ((await outbox.unaddressed(1)).length > 0 ? now : undefined),
  run: async ({ now, transactions }) =>
    void (await transactions.attempt('addressing letters', (tables) => addressLetters(tables, platforms, now))),
});

/** Writes down the destinations of the oldest letters. */
async function addressLetters(tables: Tables, platforms: ReadonlySet<Platform>, now: Temporal.Instant): Promise<void> {
  for (const { key, to } of await tables.outbox.unaddressed(batch)) {
    const addressees = await addresseesOf(tables, to, platforms);
    await tables.outbox.address(key, addressees, now);
  }
}

async function addresseesOf(tables: Tables, to: Letter['to'], platforms: ReadonlySet<Platform>): Promise<Addressee[]> {
  switch (to.kind) {
    case 'person':
      return addressOf(tables, to.id, platforms);
    case 'secretariat': {
      const people = await tables.people.secretariat();
      return (await Promise.all(people.map(({ id }) => addressOf(tables, id, platforms)))).flat();
    }
    case 'group':
      return channelsOf(tables, to, platforms);
  }
}

/** Returns the person's preferred account on a platform that is on. */
async function addressOf(tables: Tables, id: string, platforms: ReadonlySet<Platform>): Promise<Addressee[]> {
  const account = (await tables.people.accounts(id)).find(({ platform }) => platforms.has(platform));
  return account ? [{ destination: { ...account, kind: 'person' }, readerId: id }] : [];
}

async function channelsOf(
  tables: Tables,
  { id: groupId }: Extract<Recipient, { kind: 'group' }>,
  platforms: ReadonlySet<Platform>,
): Promise<Addressee[]> {
  const channels = (await tables.channels.ofGroup(groupId)).filter(({ platform }) => platforms.has(platform));
  return channels.map(({ platform, workspace, id }) => ({
    destination: { platform, workspace, kind: 'channel', id },
    readerId: null,
  }));
}
