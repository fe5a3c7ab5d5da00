import type { RequestHandler } from 'express';
import { standing } from '../../src/domain/membership.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { readerOf } from '../../src/view-model/reader.ts';
import { platform } from './feed.ts';

/** A person the visitor may speak as; `groups` are slugs, `zone` is an IANA name. */
export type LocalPerson = Awaited<ReturnType<typeof peopleHere>>[number];
type LocalChannel = Awaited<ReturnType<typeof channelsHere>>[number];
/** Instants are ISO 8601 in UTC; `next` holds the due time of the next reminder and the start of the next meeting, where there are any. */
export type LocalState = {
  now: string;
  people: LocalPerson[];
  channels: LocalChannel[];
  next: { reminder?: string; meeting?: string };
};

/** `GET /local/state`: returns the people, the channels and the clock. */
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

// Meetings under way come first and are not the next one; there are never more than a few.
const maxUnderWay = 20;

async function nextOf(tables: Tables, now: Temporal.Instant): Promise<LocalState['next']> {
  const reminder = await tables.reminders.nextDueAt();
  const upcoming = await tables.meetings.upcoming({ from: now }, maxUnderWay);
  const meeting = upcoming
    .map(({ startsAt }) => startsAt.toInstant())
    .find((at) => Temporal.Instant.compare(at, now) > 0);
  return {
    ...(reminder === undefined ? {} : { reminder: reminder.toString() }),
    ...(meeting === undefined ? {} : { meeting: meeting.toString() }),
  };
}
