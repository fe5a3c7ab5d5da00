import type { LedgerEntry, Recipient } from '../../src/ports/letter.ts';
import type { Outbox } from '../../src/ports/tables/outbox.ts';
import type { LetterRow } from './rows/letters.ts';
import type { Db } from './schema.ts';
import { viewOrNull } from './stored.ts';
import { instant, orNull } from './values.ts';

export function recipientOf({ to_person_id, to_group_id }: Pick<LetterRow, 'to_person_id' | 'to_group_id'>): Recipient {
  if (to_person_id !== null) return { kind: 'person', id: to_person_id };
  if (to_group_id !== null) return { kind: 'group', id: to_group_id };
  return { kind: 'secretariat' };
}

export const ledger = (db: Db): Pick<Outbox, 'ledger'> => ({
  async ledger(prefix) {
    const rows = await db
      .selectFrom('letters')
      .leftJoin('deliveries', 'deliveries.letter_key', 'letters.key')
      .select(['letters.key', 'to_person_id', 'to_group_id', 'letters.view', 'put_at', 'addressed_at', 'waits_until'])
      .select(['platform', 'workspace', 'kind', 'destination', 'reader_id'])
      .select(['state', 'attempts', 'resent', 'sent_at', 'problem', 'card_problem'])
      .where('letters.key', '>=', prefix)
      .where('letters.key', '<', `${prefix}\uffff`)
      .orderBy('letters.number')
      .orderBy('deliveries.number')
      .execute();
    return rows.map((row): LedgerEntry => {
      const { platform, workspace, kind, destination, state, attempts, problem } = row;
      const isThere =
        platform !== null && workspace !== null && kind !== null && destination !== null && state !== null;
      return {
        key: row.key,
        to: recipientOf(row),
        view: viewOrNull(row.view),
        putAt: instant(row.put_at),
        isAddressed: row.addressed_at !== null,
        isWaiting: row.addressed_at === null && row.waits_until !== null,
        delivery: isThere
          ? {
              destination: { platform, workspace, kind, id: destination },
              readerId: row.reader_id,
              state,
              attempts: attempts ?? 0,
              resent: row.resent === 1,
              sentAt: orNull(row.sent_at, instant),
              problem,
              cardProblem: row.card_problem,
            }
          : null,
      };
    });
  },
});
