import { type Command, defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { choice, hidden, optional, text } from '../../bot/field.ts';
import { openForm } from '../../bot/form.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { Group } from '../../domain/group.ts';
import type { StatusUpdate } from '../../domain/status-update.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { reachOf } from '../../operations/reach.ts';
import { tell } from '../../operations/tell.ts';
import { button, notice, type Reply, say, show, type Values } from '../../view-model/view.ts';
import { statusCard, statusPosted, statusPreview } from '../../views/status-update.ts';
import { chairedGroup, likelyGroup } from '../groups/chaired.ts';

const lines = { max: 2000, multiline: true } as const;

/** Returns a part of the group's last status update, so that a new one keeps what is not changed. */
const lastOf =
  (part: 'focusAreas' | 'heading' | 'nextSteps') =>
  async (asking: Asking, { group, confirmed }: Values): Promise<string | undefined> => {
    const said = group ?? likelyGroup(asking);
    if (said === undefined || confirmed !== undefined) return undefined;
    const found = await groupNamed().find(said, asking);
    const latest = found.kind === 'one' ? await asking.store.statusUpdates.latest(found.value.id) : undefined;
    return latest?.[part] || undefined;
  };

export const postStatus: Command = defineCommand({
  name: 'status post',
  title: 'status.post.title',
  summary: 'status.post.summary',
  examples: ['status post cio-network', 'status post ai "Second meeting held." --next "Collect use cases"'],
  allow: chairs,
  over: ({ group }) => group,
  fields: {
    group: chairedGroup(),
    progress: text('status.progress', lines),
    focus: optional(text('status.focus', { ...lines, takes: 'flag', initial: lastOf('focusAreas') })),
    heading: optional(
      choice(
        'status.heading',
        { 'focus areas': 'report.focus', takeaways: 'report.takeaways' },
        { takes: 'flag', initial: lastOf('heading') },
      ),
    ),
    next: optional(text('status.next', { ...lines, takes: 'flag', initial: lastOf('nextSteps') })),
    // Set by the buttons of the preview.
    confirmed: hidden(optional(choice('button.confirm', { yes: 'button.confirm', change: 'button.change' }))),
  },
  async run({ input, ...asking }) {
    const { group, progress, focus = '', heading = 'focus areas', next = '', confirmed } = input;
    if (group.state === 'concluded')
      refuse(say('status.concluded', { group: group.name }), button(say('button.groups'), 'groups'));
    const values: Values = { group: group.slug, progress, focus, heading, next };
    if (confirmed === 'change') return openForm(postStatus, values, asking);
    const update: StatusUpdate = {
      id: asking.newId('u'),
      groupId: group.id,
      personId: asking.actor.person.id,
      at: await nextAt(group, asking),
      progress,
      heading,
      focusAreas: focus,
      nextSteps: next,
    };
    if (confirmed === 'yes') return post(group, update, asking);
    const reach = await reachOf(asking.store, group.id, asking.network);
    const card = statusCard(group, update, { author: asking.actor.person, zone: asking.network.zone }, []);
    return show(statusPreview(card, group, reach, values));
  },
});

/** Returns the time of a new update, later than the last one's, since updates are listed by time. */
async function nextAt({ id }: Group, { store, now }: Asking): Promise<Temporal.Instant> {
  const latest = await store.statusUpdates.latest(id);
  return latest && Temporal.Instant.compare(latest.at, now) >= 0 ? latest.at.add({ milliseconds: 1 }) : now;
}

async function post(group: Group, update: StatusUpdate, { store, actor, now, network }: Asking): Promise<Reply> {
  await store.statusUpdates.save(update);
  await store.record.add({ at: now, personId: actor.person.id, what: 'status.post', subject: update.id });
  const actions = button(say('button.actions'), 'actions', { filter: group.slug });
  const card = statusCard(group, update, { author: actor.person, zone: network.zone }, [actions]);
  const key = `status:${update.id}`;
  const letters = { channels: card };
  await tell(store, { event: 'status.posted', key, by: actor.person, groupId: group.id, to: {}, letters }, now);
  return notice(
    statusPosted(group, await reachOf(store, group.id, network)),
    button(say('button.status'), 'status', { group: group.slug }),
    button(say('button.report'), 'report', { group: group.slug }),
  );
}
