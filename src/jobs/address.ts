import type { Platform } from '../domain/person.ts';
import type { Destination, Letter, Recipient } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';

type Addressee = { destination: Destination; readerId: string | null };

/** How many letters are addressed in one transaction. */
const batch = 100;

/** Gives the oldest letters their destinations; one with none rests undeliverable, for the secretariat to see. */
export async function addressLetters(
  tables: Tables,
  platforms: ReadonlySet<Platform>,
  now: Temporal.Instant,
): Promise<void> {
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

/** A person is written to once, at the first of their accounts on a platform that is on. */
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
