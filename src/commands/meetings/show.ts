import { defineCommand } from '../../command.ts';
import { leads, members } from '../../permissions.ts';
import { meetingCard } from '../../views/meeting-card.ts';
import { askedOf, factsOf } from './facts.ts';
import { meeting } from './fields.ts';

export const showMeeting = defineCommand({
  name: 'meetings show',
  title: 'meetings.show.title',
  summary: 'meetings.show.summary',
  examples: ['meetings show cio-network'],
  allow: members,
  fields: { meeting: meeting() },
  async run({ input, ...at }) {
    const { actor, store, now } = at;
    const facts = await factsOf(store, input.meeting);
    const { seriesId, groupId } = input.meeting;
    return meetingCard(facts, {
      asked: await askedOf(at, input.meeting),
      leads: leads(actor, groupId),
      series: seriesId === null ? undefined : await store.meetings.series(seriesId),
      now,
    });
  },
});
