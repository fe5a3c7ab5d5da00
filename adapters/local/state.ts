import type { RequestHandler } from 'express';
import { standing } from '../../src/domain/membership.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { readerOf } from '../../src/view-model/reader.ts';
import { platform } from './feed.ts';

/** Everyone a visitor may speak as, with what the page needs to speak for them; `groups` are slugs, `zone` is IANA. */
export type LocalPerson = Awaited<ReturnType<typeof peopleHere>>[number];
type LocalChannel = Awaited<ReturnType<typeof channelsHere>>[number];
/** Instants are ISO 8601 in UTC; `next` says when the next reminder and the next meeting fall, where there are any. */
export type LocalState = {
  now: string;
  people: LocalPerson[];
  channels: LocalChannel[];
  next: { reminder?: string; meeting?: string };
};

/** `GET /local/state`: who and what there is. */
export function showState({ store, clock }: { store: Store; clock: Clock }): RequestHandler {
  return async (_request, response) => {
    const now = clock.now();
    const state = await store.transaction(async (tables): Promise<LocalState> => {
      const slugs = new Map((await tables.groups.all()).map(({ id, slug }) => [id, slug]));
      return {
        now: now.toString(),
        people: await peopleHere(tables, slugs),
        channels: await channelsHere(tables, slugs),
        next: await nextOf(tables, now),
      };
    });
    response.json(state);
  };
}

async function peopleHere(tables: Tables, slugs: ReadonlyMap<string, string>) {
  const here = await tables.people.ofPlatform(platform);
  const seats = await tables.memberships.ofPeople();
  return here.map(({ account, person }) => {
    const memberships = seats.get(person.id) ?? [];
    const { language, zone } = readerOf(person);
    return {
      account: account.id,
      name: person.name,
      role: standing({ secretariat: person.secretariat, memberships }),
      office: memberships[0]?.officeCode ?? person.officeCode,
      groups: memberships.flatMap(({ groupId }) => slugs.get(groupId) ?? []),
      zone,
      language,
    };
  });
}

async function channelsHere(tables: Tables, slugs: ReadonlyMap<string, string>) {
  const channels = (await tables.channels.all()).filter((channel) => channel.platform === platform);
  return channels.map(({ id, name, groupId }) => ({ id, name, group: slugs.get(groupId) ?? groupId }));
}

// A meeting under way is no longer the next one; more than a few at once there are not.
const atOnce = 20;

async function nextOf(tables: Tables, now: Temporal.Instant): Promise<LocalState['next']> {
  const reminder = await tables.reminders.nextDueAt();
  const upcoming = await tables.meetings.upcoming({ from: now }, atOnce);
  const meeting = upcoming
    .map(({ startsAt }) => startsAt.toInstant())
    .find((at) => Temporal.Instant.compare(at, now) > 0);
  return {
    ...(reminder === undefined ? {} : { reminder: reminder.toString() }),
    ...(meeting === undefined ? {} : { meeting: meeting.toString() }),
  };
}
