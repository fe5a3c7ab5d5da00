import { defineCommand } from '../../bot/command.ts';
import { choice, hidden, optional, pick } from '../../bot/field.ts';
import { mayChair, members } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { FeedOwner } from '../../domain/feed.ts';
import type { Group } from '../../domain/group.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { button, buttons, notice, paragraph, say, type Text, type View } from '../../view-model/view.ts';

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
  async run({ input: { group, confirmed }, actor, store, now, newId }) {
    if (group && !mayChair(actor, group.id)) refuse(say('refusal.leads', { group: group.name }), seeCalendar());
    if (!confirmed) {
      const values = { ...(group ? { group: group.slug } : {}), confirmed: 'yes' };
      return notice(sure(group), button(say('button.confirm'), 'calendar renew', values, 'primary'), keep());
    }
    const owner: FeedOwner = group ? { kind: 'group', id: group.id } : { kind: 'person', id: actor.person.id };
    await store.feeds.renew(owner);
    await store.record.add({ at: now, personId: actor.person.id, what: 'calendar.renew', subject: owner.id });
    if (group) {
      const to = { kind: 'group', id: group.id } as const;
      await store.outbox.put({ key: `calendar:${newId('link')}`, to, view: renewedNews(group), at: now });
    }
    return notice(group ? say('calendar.renewedOf', { group: group.name }) : say('calendar.renewed'), seeCalendar());
  },
});

const sure = (group: Group | undefined): Text =>
  group ? say('calendar.sureOf', { group: group.name }) : say('calendar.sure');

const seeCalendar = () => button(say('button.calendar'), 'calendar');
const keep = () => button(say('button.keep'), 'calendar');

/** Calendars on the old link stop updating without notice, so the group is told. */
const renewedNews = ({ name }: Group): View => ({
  body: [paragraph(say('calendar.news', { group: name })), buttons(seeCalendar())],
});
