import { defineCommand } from '../../bot/command.ts';
import { optional, pick, text } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { button, notice, say } from '../../view-model/view.ts';
import { statusCard } from '../../views/status-update.ts';

const lines = { max: 2000, multiline: true } as const;

export const postStatus = defineCommand({
  name: 'status post',
  title: 'status.post.title',
  summary: 'status.post.summary',
  examples: ['status post cio-network', 'status post ai "Second meeting held." --next "Collect use cases"'],
  allow: chairs,
  over: ({ group }) => group,
  fields: {
    group: pick('field.group', groupNamed(['active']), { initial: ({ here }) => here?.slug }),
    progress: text('status.progress', lines),
    focus: optional(text('status.focus', { ...lines, takes: 'flag' })),
    next: optional(text('status.next', { ...lines, takes: 'flag' })),
  },
  async run({ input, actor, now, store, newId, network }) {
    const { group, progress, focus = '', next = '' } = input;
    if (group.state === 'concluded')
      refuse(say('status.concluded', { group: group.name }), button(say('button.groups'), 'groups'));
    const update = {
      id: newId('u'),
      groupId: group.id,
      personId: actor.person.id,
      at: now,
      progress,
      focusAreas: focus,
      nextSteps: next,
    };
    await store.statusUpdates.save(update);
    await store.record.add({ at: now, personId: actor.person.id, what: 'status.post', subject: update.id });
    const at = { group: group.slug };
    await store.outbox.put({
      key: `status:${update.id}`,
      to: { kind: 'group', id: group.id },
      view: statusCard(group, update, { author: actor.person, zone: network.zone }, [
        button(say('button.actions'), 'actions', { filter: group.slug }),
      ]),
      at: now,
    });
    return notice(
      say('status.posted', { group: group.name }),
      button(say('button.status'), 'status', at),
      button(say('button.report'), 'report', at),
    );
  },
});
