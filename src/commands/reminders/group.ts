import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { chairs } from '../../bot/permissions.ts';
import { type Lead, leads as usualLeads } from '../../domain/due.ts';
import { leadsIn } from '../../domain/lead.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { replanGroup } from '../../operations/reminder-plan.ts';
import { notice, say, type Values } from '../../view-model/view.ts';
import { leadsText } from '../../views/leads.ts';
import { chairedGroup, likelyGroup } from '../groups/chaired.ts';
import { leadsField, seeLeads } from './leads.ts';

/** Returns the leads of the channels of the group that is given, or that is likely meant. */
async function channelLeads(asking: Asking, { group }: Values): Promise<readonly Lead[]> {
  const said = group ?? likelyGroup(asking);
  const found = said === undefined ? undefined : await groupNamed().find(said, asking);
  if (found?.kind !== 'one') return usualLeads;
  return leadsIn(found.value.id, await asking.store.reminders.choices(found.value.id))(null);
}

export const remindGroup = defineCommand({
  name: 'remind group',
  title: 'remind.group.title',
  summary: 'remind.group.summary',
  examples: ['remind group cio-network 14d, 1d', 'remind group ai-tools usual'],
  allow: chairs,
  over: ({ group }) => group,
  fields: {
    group: chairedGroup(),
    leads: leadsField(channelLeads),
  },
  async run({ input: { group, leads }, store, actor, now }) {
    await store.reminders.choose({ groupId: group.id, personId: null, ...leads });
    await replanGroup(store, group.id, now);
    await store.record.add({ at: now, personId: actor.person.id, what: 'remind.group', subject: group.id });
    const wanted = leadsIn(group.id, await store.reminders.choices(group.id))(null);
    return notice(
      wanted.length > 0
        ? say('remind.channels.set', { group: group.name, leads: leadsText(wanted) })
        : say('remind.channels.off', { group: group.name }),
      seeLeads(),
    );
  },
});
