import type { Context } from '../../bot/context.ts';
import { choice, type Field, hidden, number, optional, pick } from '../../bot/field.ts';
import type { Which } from '../../domain/meeting.ts';
import { meetingNamed } from '../../lookups/meetings.ts';

import { say } from '../../view-model/view.ts';

const least = 5;
const most = 1440;

/** A meeting's duration: a whole number of minutes, an hour and a half unless said otherwise. */
export function minutes(): Field<number, true> {
  const whole = number('field.minutes');
  return {
    ...whole,
    initial: () => '90',
    async read(raw, at) {
      const read = await whole.read(raw, at);
      if (!read.ok || (read.value >= least && read.value <= most)) return read;
      return { ok: false, problem: say('problem.minutes', { least, most }), options: [] };
    },
  };
}

export const meeting = () => pick('field.meeting', meetingNamed);
/** Pressed on the preview: nothing is done, and nobody told, before. */
export const confirmed = () => hidden(optional(choice('button.confirm', { yes: 'button.confirm' })));
/** Whether the meetings of the series that follow change with this one. */
export const followingToo = () =>
  optional(
    choice('field.following', { no: 'following.no', yes: 'following.yes' }, { takes: 'flag', initial: () => 'no' }),
  );
/** Which of an hour that comes twice, pressed where that was asked. */
export const whichHour = () =>
  hidden(optional(choice<Which>('field.clock', { first: 'which.first', second: 'which.second' })));

export type At = Omit<Context<unknown>, 'input'>;
