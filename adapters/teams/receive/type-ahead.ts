import type { SearchInvokeResponse } from '@microsoft/teams.api';
import { z } from 'zod';
import { suggested } from '../../../src/input/suggest.ts';
import { drawReply } from '../../../src/view-model/draw.ts';
import { fieldOf } from '../action-data.ts';
import type { Look } from './look.ts';
import type { HttpAnswer, Received } from './received.ts';

const asked = z.looseObject({
  queryText: z.string().max(1000).nullish(),
  queryOptions: z.looseObject({ skip: z.number().int().min(0), top: z.number().int().min(1) }).nullish(),
  dataset: z.string().max(200),
});
const maxResults = 50;

export type TypeAhead = ReturnType<typeof createTypeAhead>;

/** Answers what is typed into a long list of choices with those that match; none where they cannot be had. */
export const createTypeAhead =
  ({ look }: { look: Look }) =>
  async (received: Received): Promise<HttpAnswer> => {
    const { queryText, queryOptions, dataset } = asked.safeParse(received.activity.value).data ?? {};
    const field = fieldOf(dataset ?? '');
    if (!field) return answerWith([]);
    const { command } = field;
    const answered = await look('suggesting choices', received, (ask) => ask({ how: 'opened', command, values: {} }));
    if (answered?.reply.kind !== 'form') return answerWith([]);
    const drawn = drawReply(answered.reply, answered.reader);
    const inputs = drawn.kind === 'form' ? drawn.form.inputs : [];
    const control = inputs.find(({ name }) => name === field.name)?.control;
    const options = control && 'options' in control ? control.options : [];
    const { skip = 0, top = maxResults } = queryOptions ?? {};
    const some = suggested(queryText ?? '', options).slice(skip, skip + Math.min(top, maxResults));
    return answerWith(some.map(({ label, value }) => ({ title: label, value })));
  };

function answerWith(results: { title: string; value: string }[]): HttpAnswer {
  const body = {
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results },
  } satisfies SearchInvokeResponse;
  return { status: 200, body };
}
