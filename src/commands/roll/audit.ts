import { defineCommand } from '../../bot/command.ts';
import { choice, hidden, number, optional, pick } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { day } from '../../bot/time-fields.ts';
import { personNamed } from '../../lookups/people.ts';
import { subjectNames } from '../../operations/subject-names.ts';
import type { RecordFilter } from '../../ports/tables/record.ts';
import { type Block, button, buttons, quiet, say, show, strong, time } from '../../view-model/view.ts';
import { moreOf, pageSize } from '../../views/more.ts';
import { deedText } from '../../views/record.ts';

export const audit = defineCommand({
  name: 'audit',
  title: 'audit.title',
  summary: 'audit.summary',
  examples: ['audit', 'audit --by "CIO of CH"', 'audit --since 2026-04-16', 'audit --bot'],
  allow: secretariat,
  fields: {
    by: optional(pick('audit.who', personNamed, { takes: 'flag' })),
    bot: optional(choice('audit.bot', { yes: 'audit.bot' }, { takes: 'flag' })),
    since: optional(day('roll.since', { takes: 'flag' })),
    offset: hidden(optional(number('button.more'))),
  },
  async run({ input: { by, bot, since, offset = 0 }, store, network }) {
    const filter: RecordFilter = {
      ...(by ? { personId: by.id } : {}),
      ...(bot ? { personId: null } : {}),
      ...(since ? { since: since.toZonedDateTime(network.zone).toInstant() } : {}),
    };
    const { rows, total } = await store.record.page(filter, { offset, limit: pageSize });
    const names = await subjectNames(rows, store);
    const again = {
      ...(by ? { by: by.id } : {}),
      ...(bot ? { bot: 'yes' } : {}),
      ...(since ? { since: since.toString() } : {}),
    };
    return show({
      title: say('audit.title'),
      body: [
        quiet(say('audit.count', { n: total })),
        ...rows.map(
          ({ at, personId, what, subject, other }): Block => ({
            kind: 'item',
            text: [strong(personId === null ? say('audit.bot') : names(personId)), ' · ', deedText(what)],
            detail: [names(subject), ...(other === null ? [] : [' → ', names(other)]), ' · ', time(at, network.zone)],
          }),
        ),
        ...moreOf('audit', again, offset, total),
        buttons(button(say('export.title'), 'export', { what: 'audit' })),
      ],
    });
  },
});
