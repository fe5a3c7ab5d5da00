import { createHash, randomBytes } from 'node:crypto';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

/** 160 random bits, in letters that an address holds as they are. */
export const newSecret = (): string => randomBytes(20).toString('base64url');
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const insert = prepared<{ id: string; secret: string; digest: string }>()((db, given) =>
  db
    .insertInto('feeds')
    .values({
      owner_kind: 'meeting',
      owner_id: given('id'),
      secret: given('secret'),
      digest: given('digest'),
      etag: null,
      changed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['owner_kind', 'owner_id']).doNothing()),
);

/** Gives the meeting a feed, unless it has one. */
export async function giveFeed(db: Db, id: string): Promise<void> {
  const secret = newSecret();
  await insert(db, { id, secret, digest: digestOf(secret) });
}
