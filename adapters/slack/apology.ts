import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Account } from '../../src/domain/person.ts';
import type { Store } from '../../src/ports/store.ts';
import { drawPlain } from '../../src/view-model/draw.ts';
import { readerOf } from '../../src/view-model/reader.ts';
import { say } from '../../src/view-model/view.ts';

/** Logs the error under a reference and returns the sentence that tells the person the reference, in their language. */
export type Apologise = (error: unknown, account: Account | undefined) => Promise<string>;

export const createApology =
  ({ store, log, zone }: { store: Store; log: Logger; zone: string }): Apologise =>
  async (error, account) => {
    const reference = randomBytes(4).toString('hex').toUpperCase();
    log.error({ err: error, reference }, 'a request of Slack’s failed');
    const person = account && (await store.transaction(({ people }) => people.byAccount(account)));
    return drawPlain(say('fault.reference', { reference }), readerOf(person ?? { language: null, locale: null, zone }));
  };
