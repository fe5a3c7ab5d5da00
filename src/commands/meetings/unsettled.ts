import { refuse } from '../../bot/refusal.ts';
import type { Group } from '../../domain/group.ts';
import type { Unsettled } from '../../domain/meeting.ts';
import { type Button, button, clock, day, say, type Values } from '../../view-model/view.ts';
import { cityOf, startText } from '../../views/meeting.ts';
import { seeMeeting } from './facts.ts';

/** The call to repeat with another day or time: its values by field name, `day` and `time` as typed among them. */
type Again = { command: string; values: Values };
type Given = Again & { group: Group; day: Temporal.PlainDate; time: Temporal.PlainTime; zone: string };

/** Throws a refusal of a day and time at which the group cannot meet, with other choices as buttons. */
export function refuseTime(decision: Unsettled, given: Given): never {
  const { group, command, values } = given;
  const words = { day: day(given.day), city: cityOf(given.zone), clock: clock(given.time) };
  switch (decision.outcome) {
    case 'in the past':
      return refuse(say('schedule.past', { when: startText(decision.at) }), otherTime(given));
    case 'taken':
      return refuse(
        say('schedule.taken', { group: group.name, when: startText(decision.by.startsAt) }),
        seeMeeting(decision.by),
        otherTime(given),
      );
    case 'no such time':
      return refuse(say('schedule.gap', words), ...decision.near.map((at) => near(at, given)));
    case 'comes twice': {
      const { first, second } = decision;
      return refuse(
        say('schedule.twice', words),
        button(say('schedule.first', { clock: words.clock, offset: first.offset }), command, {
          ...values,
          which: 'first',
        }),
        button(say('schedule.second', { clock: words.clock, offset: second.offset }), command, {
          ...values,
          which: 'second',
        }),
      );
    }
  }
}

function near(at: Temporal.ZonedDateTime, { command, values }: Again): Button {
  const on = at.toPlainDate();
  const label = say('schedule.at', { day: day(on), clock: clock(at) });
  return button(label, command, { ...values, day: on.toString(), time: clockOf(at) });
}

/** Returns the button that opens the form again with every value but the day and the time. */
function otherTime({ command, values }: Again): Button {
  const { day: _day, time: _time, which: _which, ...kept } = values;
  return button(say('button.otherTime'), command, kept);
}

/** Returns hours and minutes, `13:00`. */
export const clockOf = (at: Temporal.PlainTime | Temporal.ZonedDateTime): string =>
  `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
