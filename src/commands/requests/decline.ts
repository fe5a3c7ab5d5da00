import { defineCommand } from '../../bot/command.ts';
import { pick, text } from '../../bot/field.ts';
import { confirmers } from '../../bot/permissions.ts';
import { joinRequestNamed } from '../../lookups/join-requests.ts';
import { button, notice, paragraph, say } from '../../view-model/view.ts';
import { decidedNotice, nomineeOf } from '../../views/join-request.ts';
import { decided, tellDecided } from './decide.ts';

export const decline = defineCommand({
  name: 'requests decline',
  title: 'requests.decline.title',
  summary: 'requests.decline.summary',
  examples: ['requests decline "Ana Silva" The Office has not confirmed the nomination.'],
  allow: confirmers,
  fields: {
    request: pick('field.request', joinRequestNamed),
    reason: text('field.reason', { max: 500, multiline: true }),
  },
  async run(context) {
    const { input, actor, store } = context;
    const request = await decided(context, input.request, 'declined', input.reason);
    const group = await store.groups.get(request.groupId);
    if (!group) throw new Error(`join request ${request.id} names a group that is not there`);
    const { name } = group;
    await tellDecided(context, request, 'declined', {
      asker: {
        body: [
          paragraph(say('requests.declined.letter', { group: name, person: actor.person.name })),
          paragraph(input.reason),
          paragraph(say('requests.declined.next')),
        ],
      },
      secretariat: decidedNotice(request, group, actor.person),
    });
    return notice(
      say('requests.declined', { name: nomineeOf(request), group: name }),
      button(say('button.requests'), 'requests'),
    );
  },
});
