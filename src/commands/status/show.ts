import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { optional, pick } from '../../bot/field.ts';
import { mayChair, members } from '../../bot/permissions.ts';
import type { Group } from '../../domain/group.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { type Block, button, notice, say, show } from '../../view-model/view.ts';
import { personSpan } from '../../views/person.ts';
import { statusCard } from '../../views/status-update.ts';

export const status = defineCommand({
  name: 'status',
  title: 'status.title',
  summary: 'status.summary',
  examples: ['status', 'status cio-network'],
  allow: members,
  fields: { group: optional(pick('field.group', groupNamed(), { initial: ({ here }) => here?.slug })) },
  async run({ input, ...at }) {
    if (input.group) return latestOf(input.group, at);
    const all = await at.store.groups.all();
    const body = await Promise.all(all.map((group) => lineOf(group, at)));
    return show({ title: say('status.title'), body });
  },
});

async function latestOf(group: Group, { store, actor, network }: Asking) {
  const post =
    mayChair(actor, group.id) && group.state !== 'concluded'
      ? [button(say('button.postStatus'), 'status post', { group: group.slug })]
      : [];
  const update = await store.statusUpdates.latest(group.id);
  if (!update) return notice(say('status.none', { group: group.name }), ...post);
  const author = update.personId === null ? undefined : await store.people.get(update.personId);
  return show(
    statusCard(group, update, { author, zone: network.zone }, [
      ...post,
      button(say('button.history'), 'status history', { group: group.slug }),
    ]),
  );
}

async function lineOf(group: Group, { store, network }: Asking): Promise<Block> {
  const update = await store.statusUpdates.latest(group.id);
  const on = update?.at.toZonedDateTimeISO(network.zone).toPlainDate().toString();
  return {
    kind: 'item',
    text: { kind: 'strong', text: group.name },
    detail:
      update && on ? [{ kind: 'day', on }, ' · ', update.progress.split('\n', 1)[0] ?? ''] : say('status.noneYet'),
    button: button(say('button.open'), 'status', { group: group.slug }),
  };
}

export const statusHistory = defineCommand({
  name: 'status history',
  title: 'status.history.title',
  summary: 'status.history.summary',
  examples: ['status history cio-network'],
  allow: members,
  fields: {
    group: pick('field.group', groupNamed(), { initial: ({ here }) => here?.slug }),
  },
  async run({ input, store, network }) {
    const { group } = input;
    const updates = await store.statusUpdates.ofGroup(group.id, 10);
    if (updates.length === 0) return notice(say('status.none', { group: group.name }));
    const people = new Map(
      (await store.people.byIds(updates.flatMap(({ personId }) => personId ?? []))).map((one) => [one.id, one]),
    );
    const body = updates.map((update): Block => {
      const author = people.get(update.personId ?? '');
      return {
        kind: 'item',
        text: [
          { kind: 'time', at: update.at.toString(), zone: network.zone },
          ...(author ? [' · ', personSpan(author)] : []),
        ],
        detail: update.progress,
      };
    });
    return show({ title: say('status.of', { group: group.name }), body });
  },
});
