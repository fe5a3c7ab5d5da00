import { defineCommand } from '../../bot/command.ts';
import { choice, hidden, optional, pick } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { sessionCode } from '../../domain/session.ts';
import { sessionNamed } from '../../lookups/sessions.ts';
import { readReport } from '../../operations/report-rows.ts';
import { button, notice, say } from '../../view-model/view.ts';

export const freezeReport = defineCommand({
  name: 'report freeze',
  title: 'report.freeze.title',
  summary: 'report.freeze.summary',
  examples: ['report freeze WILD/2'],
  allow: secretariat,
  fields: {
    session: pick('field.session', sessionNamed),
    confirmed: hidden(optional(choice('button.confirm', { yes: 'button.confirm' }))),
  },
  async run({ input: { session, confirmed }, store, actor, now, network }) {
    const code = sessionCode(session);
    const open = button(say('button.report'), 'report', { group: code });
    if (await store.keptReports.get(session.number)) refuse(say('report.freeze.already', { session: code }), open);
    if (!confirmed)
      return notice(
        say('report.freeze.sure', { session: code }),
        button(say('button.confirm'), 'report freeze', { session: code, confirmed: 'yes' }, 'primary'),
        button(say('button.notNow'), 'report'),
      );
    const asOf = now.toZonedDateTimeISO(network.zone).toPlainDate();
    const report = await readReport(store, { group: undefined, asOf, now, network, to: session });
    const { digest } = await store.keptReports.keep(session.number, report, now);
    await store.record.add({ at: now, personId: actor.person.id, what: 'report.freeze', subject: code });
    return notice(say('report.freeze.done', { session: code, digest }), open);
  },
});
