import { defineCommand } from '../../bot/command.ts';
import { choice, pick } from '../../bot/field.ts';
import { isMemberOf, members } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { type Answer, answers, decideAnswer } from '../../domain/meeting.ts';
import { meanings } from '../../input/typed.ts';
import { ownGroup } from '../../lookups/groups.ts';
import { meetingNamed } from '../../lookups/meetings.ts';
import { groupOf, subjectOf } from '../../operations/meeting-facts.ts';
import { button, notice, say } from '../../view-model/view.ts';
import { answerButton, meetingName, startText } from '../../views/meeting.ts';
import { seeMeeting, seeMeetings } from './facts.ts';

export const answerMeeting = defineCommand({
  name: 'meetings answer',
  title: 'meetings.answer.title',
  summary: 'meetings.answer.summary',
  examples: ['meetings answer cio-network yes'],
  allow: members,
  fields: {
    meeting: pick('field.meeting', meetingNamed, { initial: ownGroup }),
    answer: choice<Answer>(
      'field.answer',
      { yes: 'button.answer.yes', maybe: 'button.answer.maybe', no: 'button.answer.no' },
      { words: meanings(({ meetings }) => meetings.answers) },
    ),
  },
  async run({ input: { meeting, answer }, actor, now, store }) {
    const group = await groupOf(store, meeting);
    const when = startText(meeting.startsAt);
    switch (decideAnswer(meeting, isMemberOf(actor, group.id), now).outcome) {
      case 'not a member':
        return refuse(
          say('answer.notMember', { group: group.name }),
          button(say('button.join'), 'join', { group: group.slug }),
          button(say('button.group'), 'group', { group: group.slug }),
        );
      case 'cancelled':
        return refuse(say('answer.cancelled', { group: group.name }), seeMeetings());
      case 'started':
        return refuse(say('answer.started', { group: group.name, when }), seeMeetings());
      case 'answered': {
        await store.meetings.answer(meeting.id, actor.person.id, answer, now);
        await store.outbox.markStale(subjectOf(meeting), now);
        await store.record.add({ at: now, personId: actor.person.id, what: 'meeting.answer', subject: meeting.id });
        const others = answers.filter((one) => one !== answer).map((one) => answerButton(meeting, one));
        const noted = say(`answer.noted.${answer}`, { meeting: meetingName({ meeting, group }), when });
        return notice(noted, ...others, seeMeeting(meeting));
      }
    }
  },
});
