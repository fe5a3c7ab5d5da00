import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { optional, text } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { day, timeOfDay } from '../../bot/time-fields.ts';
import { decideMove } from '../../domain/meeting.ts';
import { collision, splitMoved } from '../../domain/series-split.ts';
import { onWallClock } from '../../domain/wall-clock.ts';
import { reachOf } from '../../operations/reach.ts';
import { button, notice, say, type Values } from '../../view-model/view.ts';
import { startText } from '../../views/meeting.ts';
import { movePreview } from '../../views/meeting-change.ts';
import { type Edit, keep, type Scope, scopeOf, shownOf, splitEdit } from './change.ts';
import { chairedGroup, seeMeeting, seeMeetings } from './facts.ts';
import { confirmed, followingToo, meeting, meetingZone, whichHour } from './fields.ts';
import { clockOf, refuseTime } from './unsettled.ts';

export const moveMeeting = defineCommand({
  name: 'meetings move',
  title: 'meetings.move.title',
  summary: 'meetings.move.summary',
  examples: [
    'meetings move cio-network 2026-06-17 14:00 --reason "The hall is taken."',
    'meetings move cio-network 2026-06-17 14:00 --following',
  ],
  allow: chairs,
  fields: {
    meeting: meeting(),
    day: day('field.day'),
    time: timeOfDay('field.clock', { zone: meetingZone }),
    reason: optional(text('field.reason', { max: 500, multiline: true, takes: 'flag' })),
    following: followingToo(),
    which: whichHour(),
    confirmed: confirmed(),
  },
  async run({ input, ...at }) {
    const { meeting, day: on, time, reason = null, following = 'no', which } = input;
    const { store, now } = at;
    const group = await chairedGroup(at, meeting);
    const zone = meeting.startsAt.timeZoneId;
    const when = startText(meeting.startsAt);
    const scope = await scopeOf(meeting, following === 'yes', at);
    const others = (await store.meetings.upcoming({ groupIds: [group.id], from: now }, Number.MAX_SAFE_INTEGER)).filter(
      ({ id }) => !scope.meetings.some((one) => one.id === id),
    );
    const decision = decideMove(meeting, {
      wall: onWallClock(on, time, zone),
      which,
      others,
      now,
      reason,
    });
    const values: Values = {
      meeting: meeting.id,
      day: on.toString(),
      time: clockOf(time),
      ...(reason === null ? {} : { reason }),
      ...(scope.series ? { following } : {}),
      ...(which === undefined ? {} : { which }),
    };
    const given = { group, day: on, time, zone, command: 'meetings move', values };
    switch (decision.outcome) {
      case 'cancelled': {
        const schedule = button(say('button.schedule'), 'meetings schedule', { group: group.slug });
        return refuse(say('move.cancelled', { group: group.name }), schedule);
      }
      case 'started':
        return refuse(say('move.started', { group: group.name, when }), seeMeetings());
      case 'same':
        return refuse(say('move.same', { group: group.name, when }), seeMeeting(meeting));
      case 'in the past':
      case 'taken':
      case 'no such time':
      case 'comes twice':
        return refuseTime(decision, given);
      case 'moved': {
        const edit = editOf(scope, { told: meeting, meeting: decision.meeting }, at);
        const by = collision(
          edit.changes.map((one) => one.meeting),
          others,
        );
        if (by) return refuseTime({ outcome: 'taken', by }, given);
        const changes = shownOf(edit);
        const reach = await reachOf(store, group.id, at.network);
        if (!input.confirmed)
          return movePreview({ group, changes, series: edit.series, reach, values, home: at.network.zone });
        const told = await keep(edit, scope, 'meeting.move', at);
        const done = { group: group.name, n: changes.length, when: startText(decision.meeting.startsAt) };
        const text = edit.series ? say('move.doneAll', done) : say('move.done', done);
        return notice([text, ' ', told], seeMeeting(meeting));
      }
    }
  },
});

/** Returns the edit of one meeting, or of it and all that follow, which then form a new series. */
function editOf(scope: Scope, one: Edit['changes'][number], { newId, now }: Asking): Edit {
  const { series, meetings } = scope;
  if (!series) return { changes: [one] };
  const split = splitMoved({ series, meetings, id: newId('series') }, one.meeting);
  return splitEdit(scope, split, now);
}
