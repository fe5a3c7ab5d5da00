import { defineCommand } from '../../bot/command.ts';
import { optional, pick } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { keysOf } from '../../domain/reminder.ts';
import { meetingNamed } from '../../lookups/meetings.ts';
import { button, notice, say } from '../../view-model/view.ts';

/** Older news is no longer news. */
const maxAge = Temporal.Duration.from({ hours: 24 * 30 });

export const ledgerRetry = defineCommand({
  name: 'ledger retry',
  title: 'ledger.retry.title',
  summary: 'ledger.retry.summary',
  examples: ['ledger retry', 'ledger retry cio-network'],
  allow: secretariat,
  fields: { meeting: optional(pick('field.meeting', meetingNamed)) },
  async run({ input: { meeting }, store, now, actor }) {
    const keyPrefixes = meeting && [keysOf(meeting), `meeting:${meeting.id}:`, `minutes:${meeting.id}:`];
    const letters = { since: now.subtract(maxAge), ...(keyPrefixes && { keyPrefixes }) };
    const n = await store.outbox.retryFailed(letters, now);
    if (n === 0) return notice(say('ledger.retry.none'), button(say('health.title'), 'health'));
    await store.record.add({ at: now, personId: actor.person.id, what: 'ledger.retry', subject: meeting?.id ?? 'all' });
    return notice(say('ledger.retry.done', { n }), button(say('health.title'), 'health'));
  },
});
