import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideRestore, type Meeting } from '../../domain/meeting.ts';
import { subjectOf } from '../../operations/meeting-facts.ts';
import { replan } from '../../operations/reminder-plan.ts';
import { wholeList } from '../../ports/tables/page.ts';
import { button, notice, say } from '../../view-model/view.ts';
import { startText } from '../../views/meeting.ts';
import { chairedGroup, seeMeeting, seeMeetings } from './facts.ts';
import { meeting } from './fields.ts';

export const restoreMeeting = defineCommand({
  name: 'meetings restore',
  title: 'meetings.restore.title',
  summary: 'meetings.restore.summary',
  examples: ['meetings restore cio-network'],
  allow: chairs,
  fields: { meeting: meeting() },
  async run({ input: { meeting }, ...at }) {
    const { store, now } = at;
    const group = await chairedGroup(at, meeting);
    const words = { group: group.name, when: startText(meeting.startsAt) };
    const isTold = !(await store.meetingChanges.isUntold(meeting.id));
    const others = await store.meetings.upcoming({ groupIds: [group.id], from: now }, wholeList.limit);
    const decision = decideRestore(meeting, { isTold, others, now });
    switch (decision.outcome) {
      case 'scheduled':
        return refuse(say('restore.scheduled', words), seeMeeting(meeting));
      case 'started':
        return refuse(say('restore.started', words), seeMeetings());
      case 'taken':
        return refuse(say('schedule.taken', words), seeMeeting(decision.by));
      case 'told': {
        const schedule = button(say('button.schedule'), 'meetings schedule', { group: group.slug });
        return refuse(say('restore.told', words), schedule);
      }
      case 'done':
        await restore(decision.meeting, at);
        return notice(say('restore.done', words), seeMeeting(meeting));
    }
  },
});

/** Saves the meeting as scheduled, with its reminders. Its change stays noted, so that what else has changed is told. */
async function restore(meeting: Meeting, { store, actor, now }: Asking): Promise<void> {
  await store.meetings.save(meeting);
  await replan(store, meeting, now, true);
  await store.outbox.markStale(subjectOf(meeting), now);
  await store.record.add({ at: now, personId: actor.person.id, what: 'meeting.restore', subject: meeting.id });
}
