import { defineCommand } from '../../bot/command.ts';
import { choice, optional, pick, text } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { day, timeOfDay } from '../../bot/time-fields.ts';
import { decideSchedule } from '../../domain/meeting.ts';
import { onWallClock } from '../../domain/wall-clock.ts';
import { zoneNamed } from '../../lookups/zones.ts';
import { reachOf } from '../../operations/reach.ts';
import { button, notice, say } from '../../view-model/view.ts';
import { startText } from '../../views/meeting.ts';
import { reachText } from '../../views/reach.ts';
import { schedulePreview } from '../../views/schedule.ts';
import { chairedGroup } from '../groups/chaired.ts';
import { seeMeeting, seeMeetings } from './facts.ts';
import { confirmed, minutes, whichHour } from './fields.ts';
import { announce, type Plan, valuesOf } from './plan.ts';
import { refuseTime } from './unsettled.ts';
import { warningsOf } from './warnings.ts';

export const scheduleMeeting = defineCommand({
  name: 'meetings schedule',
  title: 'meetings.schedule.title',
  summary: 'meetings.schedule.summary',
  examples: [
    'meetings schedule cio-network 2026-07-08 13:00',
    'meetings schedule ai-tools "17 September" 13:00 --repeat quarterly --place https://meet.example/ai',
  ],
  allow: chairs,
  over: ({ group }) => group,
  fields: {
    group: chairedGroup(),
    day: day('field.day'),
    time: timeOfDay('field.clock'),
    repeat: choice(
      'field.repeat',
      { once: 'repeat.once', quarterly: 'repeat.quarterly' },
      { takes: 'flag', initial: () => 'once' },
    ),
    minutes: minutes(),
    zone: pick('field.zone', zoneNamed, { takes: 'flag', initial: ({ network }) => network.zone }),
    place: optional(text('field.place', { max: 500, takes: 'flag' })),
    title: optional(text('field.title', { max: 120, takes: 'flag' })),
    which: whichHour(),
    confirmed: confirmed(),
  },
  async run({ input, ...at }) {
    const { group, day: on, time, zone, which } = input;
    const { store, now } = at;
    const values = valuesOf(input);
    const others = await store.meetings.upcoming({ groupIds: [group.id], from: now }, Number.MAX_SAFE_INTEGER);
    const decision = decideSchedule(group, { wall: onWallClock(on, time, zone), which, others, now });
    switch (decision.outcome) {
      case 'concluded':
        return refuse(say('schedule.concluded', { group: group.name }), button(say('button.groups'), 'groups'));
      case 'in the past':
      case 'taken':
      case 'no such time':
      case 'comes twice':
        return refuseTime(decision, { group, day: on, time, zone, command: 'meetings schedule', values });
      case 'free': {
        const plan: Plan = { ...input, startsAt: decision.at };
        if (!input.confirmed) {
          return schedulePreview(
            { ...plan, home: at.network.zone },
            await reachOf(store, group.id, at.network),
            button(say('button.confirm'), 'meetings schedule', values, 'primary'),
            await warningsOf(plan, others, at),
          );
        }
        const { meeting, rule } = await announce(plan, at);
        const done = {
          group: group.name,
          when: startText(meeting.startsAt),
          reach: reachText(await reachOf(store, group.id, at.network)),
        };
        return notice(
          rule ? say('schedule.doneSeries', { ...done, rule }) : say('schedule.done', done),
          seeMeeting(meeting),
          seeMeetings(),
        );
      }
    }
  },
});
