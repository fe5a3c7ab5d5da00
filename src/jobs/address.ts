import type { Platform } from '../domain/person.ts';
import type { Destination, Letter, Recipient } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import type { Job } from './job.ts';

type Addressee = { destination: Destination; readerId: string | null };

/** Letters addressed in one transaction. */
const batch = 100;

/** Returns the job that addresses letters to accounts and channels on the platforms that are on. */
export function addressJob(platforms: ReadonlySet<Platform>): Job {
  // A platform may have been turned on since the last run of the program.
  let isFirst = true;
  return {
    async dueAt({ outbox }, now) {
      if (isFirst) return now;
      return (await outbox.unaddressed(1)).length > 0 ? now : outbox.nextGivenUpAt();
    },
    async run({ now, transactions }) {
      await transactions.attempt('addressing letters', async (tables) => {
        if (isFirst) await tables.outbox.addressAgain();
        await addressLetters(tables, platforms, now);
      });
      isFirst = false;
    },
  };
}

/** How long a letter without an end waits for its reader's first account. */
const maxWait = Temporal.Duration.from({ hours: 24 * 60 });

/** Writes down the destinations of the oldest letters. One that has none at present waits for one. */
async function addressLetters(tables: Tables, platforms: ReadonlySet<Platform>, now: Temporal.Instant): Promise<void> {
  await tables.outbox.giveUp(now);
  for (const { key, to, putAt, until } of await tables.outbox.unaddressed(batch)) {
    const addressees = await addresseesOf(tables, to, platforms);
    if (addressees.length > 0) await tables.outbox.address(key, addressees, now);
    else await tables.outbox.waitForAddressee(key, until ?? putAt.add(maxWait));
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
  const bound = (await tables.channels.ofGroup(groupId)).filter(({ platform }) => platforms.has(platform));
  // A channel that workspaces share has one id in all of them.
  const channels = [...new Map(bound.map((channel) => [`${channel.platform} ${channel.id}`, channel])).values()];
  return channels.map(({ platform, workspace, id }) => ({
    destination: { platform, workspace, kind: 'channel', id },
    readerId: null,
  }));
}
