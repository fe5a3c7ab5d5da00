import type { SkipReason } from '../domain/reminder.ts';
import { type Block, say, strong, type Text, time } from '../view-model/view.ts';

/** The state of a message. */
export type LedgerState = 'planned' | 'sent' | 'skipped' | 'failed';
type Outcome =
  | { kind: 'planned' | 'waiting' | 'unaddressed' | 'sent' | 'resent' }
  | { kind: 'skipped'; why: SkipReason }
  | { kind: 'failed' | 'stale'; why: string }
  | { kind: 'nowhere' };
/** One message of a meeting to one recipient; `at` is when it was sent, or is due. */
export type LedgerLine = {
  at: Temporal.Instant;
  /** Null for channels. */
  personId: string | null;
  to: Text;
  about: Text;
  state: LedgerState;
  outcome: Outcome;
};

/** Returns the recipient, subject, outcome and time of one message. `zone` is the network's. */
export const ledgerLine = ({ at, to, about, outcome }: LedgerLine, zone: string): Block => ({
  kind: 'item',
  text: [strong(to), ' · ', about],
  detail: outcomeText(outcome, time(at, zone)),
});

function outcomeText(outcome: Outcome, when: Text): Text {
  switch (outcome.kind) {
    case 'planned':
    case 'waiting':
    case 'unaddressed':
    case 'sent':
    case 'resent':
      return say(`ledger.line.${outcome.kind}`, { when });
    case 'skipped':
      return say('ledger.line.skipped', { why: say(`ledger.why.${outcome.why}`), when });
    case 'failed':
      return say('ledger.line.failed', { why: outcome.why });
    case 'stale':
      return say('ledger.line.stale', { why: outcome.why, when });
    case 'nowhere':
      return say('ledger.line.nowhere');
  }
}
