import { defineCommand } from '../../bot/command.ts';
import { choice, optional } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { day } from '../../bot/time-fields.ts';
import { type ExportKind, factsAsOf } from '../../operations/exports/exported.ts';
import { rollLines } from '../../operations/exports/roll.ts';
import { handOut } from '../../operations/hand-out.ts';
import { type Block, button, day as daySpan, notice, paragraph, say, show } from '../../view-model/view.ts';

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

export const exportFile = defineCommand({
  name: 'export',
  title: 'export.title',
  summary: 'export.summary',
  examples: ['export roll', 'export attendance --as csv', 'export roll --as-of 2026-04-16', 'export --template'],
  allow: secretariat,
  oneOf: ['what', 'template'],
  fields: {
    what: optional(
      choice<ExportKind>('field.export', {
        roll: 'export.roll',
        attendance: 'export.attendance',
        actions: 'export.actions',
        minutes: 'export.minutes',
        ledger: 'export.ledger',
        audit: 'export.audit',
      }),
    ),
    as: optional(choice('field.fileKind', { xlsx: 'export.xlsx', csv: 'export.csv' }, { takes: 'flag' })),
    'as-of': optional(day('field.asOf', { takes: 'flag' })),
    template: optional(choice('field.template', { yes: 'export.template' }, { takes: 'flag' })),
  },
  async run({ input, ...at }) {
    const { actor, store, now, network, channel, newId } = at;
    const { what, as = 'xlsx' } = input;
    const today = now.toZonedDateTimeISO(network.zone).toPlainDate();
    const on = input['as-of'] ?? today;
    if (Temporal.PlainDate.compare(on, today) > 0) refuse(say('export.future', { on: daySpan(on) }));
    const kind = input.template || what === undefined ? 'template' : what;
    const name = kind === 'template' ? `wild-roll.${as}` : `wild-${kind}-${on}.${as}`;
    const values = { what: kind, on: on.toString() };
    const order = { kind: 'export', values, name, mediaType: mediaTypes[as], personId: actor.person.id };
    const file = await handOut(order, at);
    await store.record.add({ at: now, personId: actor.person.id, what: 'export', subject: kind });
    const lines = kind === 'roll' ? await rollLines(factsAsOf(on, at)) : [];
    const body: Block[] = [...lines.map(paragraph), file];
    const title = say(`export.of.${kind}`, { on: daySpan(on) });
    if (channel === undefined) return show({ title, body });
    // Everyone in a channel would read the link.
    const to = { kind: 'person', id: actor.person.id } as const;
    await store.outbox.put({ key: newId('export'), to, view: { title, body }, at: now });
    return notice(say('export.sent'), button(say('button.help'), 'help', { command: 'export' }));
  },
});
