import { day, type Field, pick, text } from '../../field.ts';
import { actionItemNamed } from '../../named.ts';
import { say } from '../../view.ts';

export const itemField = pick('field.action', actionItemNamed);
export const noteField = text('field.note', { max: 1000, multiline: true });

const anyDay = day('field.due', { takes: 'flag' });
/** A day that has not passed in the network's zone. */
export const dueField: Field<Temporal.PlainDate, true> = {
  ...anyDay,
  read: async (raw, at) => {
    const read = await anyDay.read(raw, at);
    const today = at.now.toZonedDateTimeISO(at.network.zone).toPlainDate();
    return read.ok && Temporal.PlainDate.compare(read.value, today) < 0
      ? { ok: false, problem: say('problem.past', { day: read.shown }), options: [] }
      : read;
  },
};
