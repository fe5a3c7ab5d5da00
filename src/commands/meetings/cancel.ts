import { defineCommand } from '../../command.ts';
import { decideCancel, type Meeting } from '../../domain/meeting.ts';
import { keysOf } from '../../domain/reminder.ts';
import { refuse } from '../../errors.ts';
import { optional, text } from '../../field.ts';
import { chairs } from '../../permissions.ts';
import { extendSeries, replan } from '../../reminders.ts';
import { notice, say } from '../../view.ts';
import { startText } from '../../views/meeting.ts';
import { cancelPreview } from '../../views/meeting-change.ts';
import { cancelledNews } from '../../views/meeting-news.ts';
import { ledGroup, seeMeetings } from './facts.ts';
import { type At, confirmed, meeting } from './fields.ts';
import { tellGroup } from './tell.ts';

export const cancelMeeting = defineCommand({
  name: 'meetings cancel',
  title: 'meetings.cancel.title',
  summary: 'meetings.cancel.summary',
  examples: ['meetings cancel cio-network "Too close to the Assemblies."'],
  allow: chairs,
  fields: {
    meeting: meeting(),
    reason: optional(text('field.reason', { max: 500, multiline: true })),
    confirmed: confirmed(),
  },
  async run({ input, ...at }) {
    const { meeting, reason = null } = input;
    const { store, now } = at;
    const group = await ledGroup(at, meeting);
    const when = startText(meeting.startsAt);
    const decision = decideCancel(meeting, reason, now);
    switch (decision.outcome) {
      case 'cancelled':
        return refuse(say('cancel.already', { group: group.name }), seeMeetings());
      case 'started':
        return refuse(say('cancel.started', { group: group.name, when }), seeMeetings());
      case 'done': {
        const { members } = await store.groups.strength(group.id);
        if (!input.confirmed) return cancelPreview({ group, meeting: decision.meeting, members });
        await cancel(decision.meeting, at);
        const news = cancelledNews({ meeting: decision.meeting, group });
        const told = await tellGroup(store, { meeting, group }, 'cancelled', now, () => news);
        return notice(say('cancel.done', { group: group.name, when, n: told }), seeMeetings());
      }
    }
  },
});

async function cancel(meeting: Meeting, { store, actor, now }: At): Promise<void> {
  await store.meetings.save(meeting);
  await store.outbox.withdraw(keysOf(meeting), 'the meeting was cancelled', now);
  await replan(store, meeting, now);
  await store.record.add({ at: now, personId: actor.person.id, what: 'meeting.cancel', subject: meeting.id });
  const series = meeting.seriesId === null ? undefined : await store.meetings.series(meeting.seriesId);
  if (series) await extendSeries(store, series, now);
}
