import { defineCommand } from '../../bot/command.ts';
import { anyone, isMemberOf } from '../../bot/permissions.ts';
import { button, quiet, say, show } from '../../view-model/view.ts';
import { groupLine } from '../../views/group.ts';

export const groups = defineCommand({
  name: 'groups',
  title: 'groups.title',
  summary: 'groups.summary',
  examples: ['groups'],
  allow: anyone,
  fields: {},
  async run({ store, actor, now }) {
    const all = await store.groups.all();
    if (all.length === 0) return show({ body: [quiet(say('groups.none'))] });
    const strengths = await store.groups.strengths();
    const lines = all.map(async (group) => {
      const [next] = await store.meetings.upcoming({ groupIds: [group.id], from: now }, 1);
      const open = group.state !== 'concluded' && !actor.secretariat && !isMemberOf(actor, group.id);
      const step = open
        ? button(say('button.join'), 'join', { group: group.slug })
        : button(say('button.open'), 'group', { group: group.slug });
      return groupLine(group, strengths.get(group.id) ?? { members: 0, offices: 0 }, next, step);
    });
    return show({ title: say('groups.title'), body: await Promise.all(lines) });
  },
});
