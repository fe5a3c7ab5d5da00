import { createHash, randomInt } from 'node:crypto';
import type { Tables } from '../../src/ports/tables.ts';
import type { Db } from './schema.ts';

// No letters and digits that look alike: 39 random bits in eight of them.
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

const newCode = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
const bare = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');
const digestOf = (code: string): string => createHash('sha256').update(bare(code)).digest('hex');

export const linkCodes = (db: Db): Tables['linkCodes'] => ({
  async create(personId, { platform, workspace, id }, until, now) {
    await db
      .deleteFrom('link_codes')
      .where((eb) => eb.or([eb('person_id', '=', personId), eb('until_at', '<=', now.epochMilliseconds)]))
      .execute();
    const code = newCode();
    const account = { platform, workspace, id };
    await db
      .insertInto('link_codes')
      .values({ digest: digestOf(code), person_id: personId, ...account, until_at: until.epochMilliseconds })
      .execute();
    return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
  },
  async find(code, now) {
    const row = await db
      .selectFrom('link_codes')
      .selectAll()
      .where('digest', '=', digestOf(code))
      .where('until_at', '>', now.epochMilliseconds)
      .executeTakeFirst();
    if (!row) return undefined;
    const { person_id: personId, platform, workspace, id } = row;
    return { personId, account: { platform, workspace, id } };
  },
  async delete(personId) {
    await db.deleteFrom('link_codes').where('person_id', '=', personId).execute();
  },
  async fail(personId, at, since) {
    await db.deleteFrom('link_failures').where('at', '<', since.epochMilliseconds).execute();
    await db.insertInto('link_failures').values({ person_id: personId, at: at.epochMilliseconds }).execute();
  },
  async failures(personId, since) {
    const { n } = await db
      .selectFrom('link_failures')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('person_id', '=', personId)
      .where('at', '>=', since.epochMilliseconds)
      .executeTakeFirstOrThrow();
    return n;
  },
});
