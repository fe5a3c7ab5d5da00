import { defineCommand } from '../../bot/command.ts';
import { confirmers, confirmsFor } from '../../bot/permissions.ts';
import { button, notice, say, show } from '../../view-model/view.ts';
import { requestLine } from '../../views/join-request.ts';

export const requests = defineCommand({
  name: 'requests',
  title: 'requests.title',
  summary: 'requests.summary',
  examples: ['requests'],
  allow: confirmers,
  fields: {},
  async run({ store, actor }) {
    const pending = (await store.joinRequests.pending()).filter(({ officeCode }) => confirmsFor(actor, officeCode));
    if (pending.length === 0) return notice(say('requests.none'), button(say('button.groups'), 'groups'));
    const groups = new Map((await store.groups.all()).map((group) => [group.id, group]));
    return show({
      title: say('requests.waiting', { n: pending.length }),
      body: pending.map((request) => requestLine(request, groups.get(request.groupId))),
    });
  },
});
