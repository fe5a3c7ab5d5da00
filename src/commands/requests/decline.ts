import { defineCommand } from '../../bot/command.ts';
import { pick, text } from '../../bot/field.ts';
import { confirmers } from '../../bot/permissions.ts';
import { joinRequestNamed } from '../../lookups/join-requests.ts';
import { button, notice, paragraph, say } from '../../view-model/view.ts';
import { decided } from './decide.ts';

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
    const { input, actor, now, store } = context;
    const request = await decided(context, input.request, 'declined', input.reason);
    const group = await store.groups.get(request.groupId);
    const name = group?.name ?? '';
    await store.outbox.put({
      key: `join:${request.id}:declined`,
      to: { kind: 'person', id: request.personId },
      view: {
        body: [
          paragraph(say('requests.declined.letter', { group: name, person: actor.person.name })),
          paragraph(input.reason),
          paragraph(say('requests.declined.next')),
        ],
      },
      at: now,
    });
    return notice(
      say('requests.declined', { name: `${request.firstName} ${request.lastName}`, group: name }),
      button(say('button.requests'), 'requests'),
    );
  },
});
