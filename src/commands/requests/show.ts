import { defineCommand } from '../../command.ts';
import { pick } from '../../field.ts';
import { joinRequestNamed } from '../../named.ts';
import { secretariat } from '../../permissions.ts';
import { show } from '../../view.ts';
import { cardOf } from './card.ts';

export const showRequest = defineCommand({
  name: 'requests show',
  title: 'requests.show.title',
  summary: 'requests.show.summary',
  examples: ['requests show "Ana Silva"'],
  allow: secretariat,
  fields: { request: pick('field.request', joinRequestNamed) },
  run: async ({ input, store, network }) => show(await cardOf(input.request, store, network.zone)),
});
