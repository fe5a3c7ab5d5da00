import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Tables } from '../../src/ports/tables.ts';
import type { Db } from './schema.ts';

const newSecret = (): string => randomBytes(20).toString('base64url');
const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const madeFrom = z.record(z.string(), z.string());

export const files = (db: Db): Tables['files'] => ({
  async put({ kind, values, name, mediaType, personId }, until, now) {
    await db.deleteFrom('files').where('until_at', '<=', now.epochMilliseconds).execute();
    const secret = newSecret();
    const row = { kind, made_from: JSON.stringify(values), name, media_type: mediaType, person_id: personId };
    await db
      .insertInto('files')
      .values({ digest: digestOf(secret), ...row, until_at: until.epochMilliseconds })
      .execute();
    return secret;
  },
  async opened(secret, now) {
    const row = await db
      .selectFrom('files')
      .selectAll()
      .where('digest', '=', digestOf(secret))
      .where('until_at', '>', now.epochMilliseconds)
      .executeTakeFirst();
    if (!row) return undefined;
    const { kind, made_from, name, media_type: mediaType, person_id: personId } = row;
    return { kind, values: madeFrom.parse(JSON.parse(made_from)), name, mediaType, personId };
  },
});
