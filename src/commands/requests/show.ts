import { defineCommand } from '../../bot/command.ts';
import { pick } from '../../bot/field.ts';
import { confirmers } from '../../bot/permissions.ts';
import { joinRequestNamed } from '../../lookups/join-requests.ts';
import { requestCardOf } from '../../operations/join-request-card.ts';
import { show } from '../../view-model/view.ts';
import { mustConfirm } from './decide.ts';

export const showRequest = defineCommand({
  name: 'requests show',
  title: 'requests.show.title',
  summary: 'requests.show.summary',
  examples: ['requests show "Ana Silva"'],
  allow: confirmers,
  fields: { request: pick('field.request', joinRequestNamed) },
  async run({ input, store, actor, network }) {
    mustConfirm(actor, input.request);
    return show(await requestCardOf(input.request, store, network.zone));
  },
});
