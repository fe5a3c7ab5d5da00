import { defineCommand } from '../../command.ts';
import { decideMove, type Meeting } from '../../domain/meeting.ts';
import { keysOf } from '../../domain/reminder.ts';
import { onWallClock } from '../../domain/wall-clock.ts';
import { refuse } from '../../errors.ts';
import { day, optional, text, timeOfDay } from '../../field.ts';
import { chairs } from '../../permissions.ts';
import { replan } from '../../reminders.ts';
import { button, notice, say, type Values } from '../../view.ts';
import { startText } from '../../views/meeting.ts';
import { movePreview } from '../../views/meeting-change.ts';
import { movedNews } from '../../views/meeting-news.ts';
import { factsOf, ledGroup, seeMeeting, seeMeetings } from './facts.ts';
import { type At, confirmed, meeting, whichHour } from './fields.ts';
import { tellGroup } from './tell.ts';
import { clockOf, refuseTime } from './unsettled.ts';

export const moveMeeting = defineCommand({
  name: 'meetings move',
  title: 'meetings.move.title',
  summary: 'meetings.move.summary',
  examples: ['meetings move cio-network 2026-06-17 14:00 --reason "The hall is taken."'],
  allow: chairs,
  fields: {
    meeting: meeting(),
    day: day('field.day'),
    time: timeOfDay('field.clock'),
    reason: optional(text('field.reason', { max: 500, multiline: true, takes: 'flag' })),
    which: whichHour(),
    confirmed: confirmed(),
  },
  async run({ input, ...at }) {
    const { meeting, day: on, time, reason, which } = input;
    const { store, now } = at;
    const group = await ledGroup(at, meeting);
    const zone = meeting.startsAt.timeZoneId;
    const when = startText(meeting.startsAt);
    const decision = decideMove(meeting, {
      wall: onWallClock(on, time, zone),
      which,
      others: await store.meetings.upcoming({ groupIds: [group.id], from: now }, Number.MAX_SAFE_INTEGER),
      now,
      reason: reason ?? null,
    });
    const values: Values = {
      meeting: meeting.id,
      day: on.toString(),
      time: clockOf(time),
      ...(reason === undefined ? {} : { reason }),
      ...(which === undefined ? {} : { which }),
    };
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
        return refuseTime(decision, { group, day: on, time, zone, command: 'meetings move', values });
      case 'moved': {
        const { members } = await store.groups.strength(group.id);
        if (!input.confirmed) return movePreview({ group, before: meeting, after: decision.meeting, members, values });
        await move(meeting, decision.meeting, at);
        const now = startText(decision.meeting.startsAt);
        return notice(say('move.done', { group: group.name, when: now, n: members }), seeMeeting(meeting));
      }
    }
  },
});

async function move(before: Meeting, after: Meeting, { store, actor, now }: At): Promise<void> {
  await store.meetings.save(after);
  await store.outbox.withdraw(keysOf(after), 'the meeting was moved', now);
  await replan(store, after, now);
  await store.record.add({ at: now, personId: actor.person.id, what: 'meeting.move', subject: after.id });
  const facts = await factsOf(store, after);
  await tellGroup(store, facts, `moved:${after.sequence}`, now, (asked) => movedNews(facts, before.startsAt, asked));
}
