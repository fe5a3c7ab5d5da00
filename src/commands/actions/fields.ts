import { type Field, pick, text } from '../../bot/field.ts';
import { day } from '../../bot/time-fields.ts';
import { says } from '../../input/typed.ts';
import { actionItemNamed } from '../../lookups/action-items.ts';

import { say } from '../../view-model/view.ts';

export const itemField = pick('field.action', actionItemNamed);
export const noteField = text('field.note', { max: 1000, multiline: true });

const anyDay = day('field.due', { takes: 'flag' });
/** Reads a day that has not passed on the asker's calendar. */
export const dueField: Field<Temporal.PlainDate, true> = {
  ...anyDay,
  read: async (raw, at) => {
    const read = await anyDay.read(raw, at);
    const today = at.now.toZonedDateTimeISO(at.reader.zone).toPlainDate();
    return read.ok && Temporal.PlainDate.compare(read.value, today) < 0
      ? { ok: false, problem: say('problem.past', { day: read.shown }), options: [] }
      : read;
  },
};

/** Reads the same, or `none`, which removes the due day. */
export const dueOrNoneField: Field<Temporal.PlainDate | 'none', true> = {
  label: 'field.newDue',
  required: true,
  takes: 'flag',
  initial: () => undefined,
  control: (at) => dueField.control(at),
  read: async (raw, at) =>
    says(raw, ({ actions }) => actions.noDueDay)
      ? { ok: true, value: 'none', raw: 'none', shown: say('actions.noDue') }
      : dueField.read(raw, at),
};
