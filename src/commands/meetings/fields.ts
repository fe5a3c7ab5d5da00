import type { Asking } from '../../bot/context.ts';
import { choice, type Field, hidden, number, optional, pick } from '../../bot/field.ts';
import type { Which } from '../../domain/meeting.ts';
import { meetingNamed } from '../../lookups/meetings.ts';

import { say, type Values } from '../../view-model/view.ts';

const minMinutes = 5;
const maxMinutes = 1440;

/** Reads a duration in whole minutes; the default is 90. */
export function minutes(): Field<number, true> {
  const whole = number('field.minutes');
  return {
    ...whole,
    initial: () => '90',
    hasDefault: true,
    async read(raw, at) {
      const read = await whole.read(raw, at);
      if (!read.ok || (read.value >= minMinutes && read.value <= maxMinutes)) return read;
      return { ok: false, problem: say('problem.minutes', { min: minMinutes, max: maxMinutes }), options: [] };
    },
  };
}

export const meeting = () => pick('field.meeting', meetingNamed);
/** Returns the time zone of the meeting that the form is about, once it is chosen. */
export async function meetingZone({ store }: Asking, { meeting }: Values): Promise<string | undefined> {
  return meeting === undefined ? undefined : (await store.meetings.get(meeting))?.startsAt.timeZoneId;
}
/** Set by the button of the preview; without it the command changes nothing. */
export const confirmed = () => hidden(optional(choice('button.confirm', { yes: 'button.confirm' })));
/** Reads whether the later meetings of the series change too. */
export const followingToo = () =>
  optional(
    choice('field.following', { no: 'following.no', yes: 'following.yes' }, { takes: 'flag', initial: () => 'no' }),
  );
/** Set by a button where the hour comes twice on that day. */
export const whichHour = () =>
  hidden(optional(choice<Which>('field.clock', { first: 'which.first', second: 'which.second' })));
