import { defineCommand } from '../../command.ts';
import { pick } from '../../field.ts';
import { joinRequestNamed } from '../../named.ts';
import { confirmers } from '../../permissions.ts';
import { show } from '../../view.ts';
import { cardOf } from './card.ts';
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
    return show(await cardOf(input.request, store, network.zone));
  },
});
