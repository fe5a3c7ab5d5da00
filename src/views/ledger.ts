import type { SkipReason } from '../domain/reminder.ts';
import { type Block, say, strong, type Text, time } from '../view-model/view.ts';

/** What became of a message, or is to become. */
export type LedgerState = 'planned' | 'sent' | 'skipped' | 'failed';
type Outcome =
  | { kind: 'planned' | 'waiting' | 'sent' | 'resent' }
  | { kind: 'skipped'; why: SkipReason }
  | { kind: 'failed' | 'stale'; why: string }
  | { kind: 'nowhere' };
/** One message of a meeting to one recipient, at the moment that matters: when it was sent, or is or was due. */
export type LedgerLine = {
  at: Temporal.Instant;
  /** Null for channels. */
  personId: string | null;
  to: Text;
  about: Text;
  state: LedgerState;
  outcome: Outcome;
};

/** To whom and about what; what became of it, and when. `zone` is the network's. */
export const ledgerLine = ({ at, to, about, outcome }: LedgerLine, zone: string): Block => ({
  kind: 'item',
  text: [strong(to), ' · ', about],
  detail: outcomeText(outcome, time(at, zone)),
});

function outcomeText(outcome: Outcome, when: Text): Text {
  switch (outcome.kind) {
    case 'planned':
    case 'waiting':
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
