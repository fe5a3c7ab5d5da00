import { defineCommand } from '../../bot/command.ts';
import { hidden, optional, pick, text } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { tell } from '../../operations/tell.ts';
import { button, notice, paragraph, say } from '../../view-model/view.ts';

export const bindChannel = defineCommand({
  name: 'channel bind',
  title: 'channel.title',
  summary: 'channel.summary',
  examples: ['channel bind cio-network'],
  allow: secretariat,
  fields: {
    group: pick('field.group', groupNamed(['active'])),
    confirmed: optional(hidden(text('field.group', { max: 200 }))),
  },
  async run({ input, actor, now, store, channel, newId }) {
    const { group, confirmed } = input;
    const { platform } = actor.account;
    if (channel === undefined || platform === 'shell') return refuse(say('channel.notHere', { group: group.name }));
    const bound = await store.channels.get(platform, channel.workspace, channel.id);
    if (bound?.groupId === group.id) return notice(say('channel.already', { group: group.name }));
    const before = bound && (await store.groups.get(bound.groupId));
    if (before && confirmed !== before.slug)
      return notice(
        say('channel.sure', { before: before.name, group: group.name }),
        button(say('button.confirm'), 'channel bind', { group: group.slug, confirmed: before.slug }, 'primary'),
        button(say('button.group'), 'group', { group: before.slug }),
      );
    const { workspace, id, name = bound?.name ?? id } = channel;
    await store.channels.save({ platform, workspace, id, name, groupId: group.id });
    await store.record.add({ at: now, personId: actor.person.id, what: 'channel.bind', subject: group.id });
    const bind = say('channel.news', { channel: name, group: group.name });
    const letters = { chairs: { body: [paragraph(bind)] } };
    const news = { event: 'channel.bound', key: newId(`channel:${group.id}`), groupId: group.id, to: {} } as const;
    await tell(store, { ...news, letters, by: actor.person }, now);
    return notice(
      say('channel.bound', { group: group.name }),
      button(say('button.schedule'), 'meetings schedule', { group: group.slug }),
    );
  },
});
