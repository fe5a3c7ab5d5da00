import { defineCommand } from '../../bot/command.ts';
import { choice, hidden, optional, pick } from '../../bot/field.ts';
import { mayChair, members } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { FeedOwner } from '../../domain/feed.ts';
import type { Group } from '../../domain/group.ts';
import type { Network } from '../../domain/network.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { reachOf } from '../../operations/reach.ts';
import { tell } from '../../operations/tell.ts';
import type { Tables } from '../../ports/tables.ts';
import { button, buttons, notice, paragraph, say, type Text, type View } from '../../view-model/view.ts';
import { channelsText } from '../../views/reach.ts';

export const renewCalendar = defineCommand({
  name: 'calendar renew',
  title: 'calendar.renew.title',
  summary: 'calendar.renew.summary',
  examples: ['calendar renew', 'calendar renew cio-network'],
  allow: members,
  fields: {
    group: optional(pick('field.group', groupNamed())),
    confirmed: hidden(optional(choice('button.confirm', { yes: 'button.confirm' }))),
  },
  async run({ input: { group, confirmed }, actor, store, now, newId, network }) {
    if (group && !mayChair(actor, group.id)) refuse(say('refusal.leads', { group: group.name }), seeCalendar());
    if (!confirmed) {
      const values = { ...(group ? { group: group.slug } : {}), confirmed: 'yes' };
      return notice(
        await sure(group, store, network),
        button(say('button.confirm'), 'calendar renew', values, 'primary'),
        keep(),
      );
    }
    const owner: FeedOwner = group ? { kind: 'group', id: group.id } : { kind: 'person', id: actor.person.id };
    await store.feeds.renew(owner);
    await store.record.add({ at: now, personId: actor.person.id, what: 'calendar.renew', subject: owner.id });
    if (group) {
      const letters = { channels: renewedNews(group) };
      const news = { event: 'calendar.renewed', key: `calendar:${newId('link')}`, groupId: group.id } as const;
      await tell(store, { ...news, by: actor.person, to: {}, letters }, now);
    }
    return notice(
      group
        ? say('calendar.renewedOf', { group: group.name, reach: await channelsOf(group, store, network) })
        : say('calendar.renewed'),
      seeCalendar(),
    );
  },
});

const sure = async (group: Group | undefined, store: Tables, network: Network): Promise<Text> =>
  group
    ? say('calendar.sureOf', { group: group.name, reach: await channelsOf(group, store, network) })
    : say('calendar.sure');

const channelsOf = async ({ id }: Group, store: Tables, network: Network): Promise<Text> =>
  channelsText(await reachOf(store, id, network)) ?? say('reach.noChannel', { reach: say('reach.nobody') });

const seeCalendar = () => button(say('button.calendar'), 'calendar');
const keep = () => button(say('button.keep'), 'calendar');

/** Calendars on the old link stop updating without notice, so the group is told. */
const renewedNews = ({ name }: Group): View => ({
  body: [paragraph(say('calendar.news', { group: name })), buttons(seeCalendar())],
});
