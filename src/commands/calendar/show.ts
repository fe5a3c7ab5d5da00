import { defineCommand } from '../../bot/command.ts';
import { mayChair, members } from '../../bot/permissions.ts';
import { calendarCard, feedAddress } from '../../views/calendar.ts';

export const calendar = defineCommand({
  name: 'calendar',
  title: 'calendar.title',
  summary: 'calendar.summary',
  examples: ['calendar'],
  allow: members,
  fields: {},
  async run({ actor, store, channel, network }) {
    const address = async (kind: 'person' | 'group', id: string): Promise<string> =>
      feedAddress(network.publicUrl, await store.feeds.secret({ kind, id }));
    const isMember = actor.memberships.length > 0;
    // Not every platform can reply privately in a channel.
    const own = channel === undefined ? await address('person', actor.person.id) : null;
    const mine = new Set(actor.memberships.map(({ groupId }) => groupId));
    const seen = (await store.groups.all()).filter(({ id }) => actor.secretariat || mine.has(id));
    const groups = seen.map(async (group) => ({
      group,
      address: await address('group', group.id),
      mayChange: mayChair(actor, group.id),
    }));
    return calendarCard({ mine: isMember ? own : undefined, groups: await Promise.all(groups) });
  },
});
