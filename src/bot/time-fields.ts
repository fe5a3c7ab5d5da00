import { readDay } from '../input/dates.ts';
import { readTime } from '../input/times.ts';
import { zonesCalled } from '../input/zone-names.ts';
import type { PlainKey } from '../languages/catalogue.ts';
import type { Values } from '../view-model/view.ts';
import type { Asking } from './context.ts';
import { type Field, type Initial, needed, type Rules } from './field.ts';

/** A calendar day: ISO, or as people type it, read against today on their own calendar. */
export function day(label: PlainKey, rules: Rules<'run' | 'flag'> = {}): Field<Temporal.PlainDate, true> {
  return {
    ...needed(label, rules.takes ?? 'run', rules.initial),
    control: async () => ({ kind: 'day' }),
    read: async (raw, at, values) => readDay(raw, at.now.toZonedDateTimeISO(zoneFor(values, at)).toPlainDate()),
  };
}

/** The zone on whose calendar "today" is meant: the one that is given with it, else the reader's own. */
function zoneFor({ zone }: Values = {}, { reader }: Asking): string {
  const [named, ...others] = zone === undefined ? [] : zonesCalled(zone);
  return named !== undefined && others.length === 0 ? named : reader.zone;
}

/** A time of day on the wall clock, 24 hours. `zone`: the zone it is in, where the form does not ask for one. */
export function timeOfDay(
  label: PlainKey,
  rules: Rules<'run' | 'flag'> & { zone?: Initial['initial'] } = {},
): Field<Temporal.PlainTime, true> {
  return {
    ...needed(label, rules.takes ?? 'run', rules.initial),
    control: async (at, values = {}) => {
      const zone = await rules.zone?.(at, values);
      return zone === undefined ? { kind: 'time' } : { kind: 'time', zone };
    },
    read: async (raw) => readTime(raw),
  };
}
