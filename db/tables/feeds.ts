import type { FeedEntry, FeedOwner } from '../../src/domain/feed.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { digestOf, giveFeed, newSecret } from './meeting-feed.ts';
import { meetingOf } from './meetings.ts';
import type { Db } from './schema.ts';
import { instant } from './values.ts';

const ownerOf = ({ kind, id }: FeedOwner) => ({ owner_kind: kind, owner_id: id });

export function feeds(db: Db): Tables['feeds'] {
  const entries = (personId: string) =>
    db
      .selectFrom('meetings')
      .leftJoin('answers', (join) =>
        join.onRef('answers.meeting_id', '=', 'meetings.id').on('answers.person_id', '=', personId),
      )
      .selectAll('meetings')
      .select(['answer', 'answered_at'])
      .orderBy('start_at')
      .orderBy('meetings.id');

  const renew = async (of: FeedOwner): Promise<string> => {
    const secret = newSecret();
    const fresh = { secret, digest: digestOf(secret), etag: null, changed_at: null };
    await db
      .insertInto('feeds')
      .values({ ...ownerOf(of), ...fresh })
      .onConflict((conflict) => conflict.columns(['owner_kind', 'owner_id']).doUpdateSet(fresh))
      .execute();
    return secret;
  };
  const existing = async (of: FeedOwner): Promise<string | undefined> => {
    const row = await db
      .selectFrom('feeds')
      .select('secret')
      .where((eb) => eb.and(ownerOf(of)))
      .executeTakeFirst();
    return row?.secret;
  };
  return {
    renew,
    existing,
    secret: async (of) => (await existing(of)) ?? renew(of),
    async complete() {
      const without = await db
        .selectFrom('meetings')
        .leftJoin('feeds', (join) => join.onRef('owner_id', '=', 'meetings.id').on('owner_kind', '=', 'meeting'))
        .select('meetings.id')
        .where('secret', 'is', null)
        .execute();
      for (const { id } of without) await giveFeed(db, id);
    },
    async end(of) {
      await db
        .deleteFrom('feeds')
        .where((eb) => eb.and(ownerOf(of)))
        .execute();
    },
    async opened(secret) {
      const row = await db
        .selectFrom('feeds')
        .select(['owner_kind', 'owner_id'])
        .where('digest', '=', digestOf(secret))
        .executeTakeFirst();
      return row && { kind: row.owner_kind, id: row.owner_id };
    },
    async entries(groupIds, { from, personId = '' }) {
      if (groupIds.length === 0) return [];
      const rows = await entries(personId)
        .where('group_id', 'in', groupIds)
        .where('start_at', '>', from.epochMilliseconds)
        .execute();
      return rows.map(({ answer, answered_at, ...row }): FeedEntry => {
        const given = answer === null || answered_at === null ? undefined : { given: answer, at: instant(answered_at) };
        return { meeting: meetingOf(row), answer: given };
      });
    },
    async changedAt(of, etag, now) {
      const row = await db
        .selectFrom('feeds')
        .select(['etag', 'changed_at'])
        .where((eb) => eb.and(ownerOf(of)))
        .executeTakeFirst();
      const before = row?.changed_at ?? null;
      if (before !== null && row?.etag === etag) return instant(before);
      const changedAt = before === null ? now : later(now, instant(before).add({ seconds: 1 }));
      const changed = { etag, changed_at: changedAt.epochMilliseconds };
      await db
        .updateTable('feeds')
        .set(changed)
        .where((eb) => eb.and(ownerOf(of)))
        .execute();
      return changedAt;
    },
  };
}

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? other : one;
