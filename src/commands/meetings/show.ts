import { defineCommand } from '../../bot/command.ts';
import { isMemberOf, mayChair, members } from '../../bot/permissions.ts';
import { factsOf } from '../../operations/meeting-facts.ts';
import { meetingCard } from '../../views/meeting-card.ts';
import { askedOf } from './facts.ts';
import { meeting } from './fields.ts';

export const showMeeting = defineCommand({
  name: 'meetings show',
  title: 'meetings.show.title',
  summary: 'meetings.show.summary',
  examples: ['meetings show cio-network'],
  allow: members,
  fields: { meeting: meeting() },
  async run({ input, ...at }) {
    const { actor, store, now, network } = at;
    const { seriesId, groupId } = input.meeting;
    const facts = await factsOf(store, input.meeting, network);
    const { calendar: _calendar, ...outside } = facts;
    const isInside = actor.secretariat || isMemberOf(actor, groupId);
    return meetingCard(isInside ? facts : { ...outside, isOutside: true }, {
      asked: await askedOf(at, input.meeting),
      mayChange: mayChair(actor, groupId),
      series: seriesId === null ? undefined : await store.meetings.series(seriesId),
      now,
    });
  },
});
