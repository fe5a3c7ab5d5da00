import { z } from 'zod';
import type { Said } from '../../src/ports/call.ts';
import { saidBy } from './said.ts';

/** The forms that open from a message or from “/” in Teams; the manifest names the same. `fromMessage`: it takes one over. */
export const extensionCommands: readonly { id: string; command: string; fromMessage: boolean }[] = [
  { id: 'join', command: 'join', fromMessage: false },
  { id: 'statusPost', command: 'status post', fromMessage: false },
  { id: 'actionsAdd', command: 'actions add', fromMessage: true },
];

const opened = z.looseObject({
  commandId: z.string(),
  messagePayload: z
    .looseObject({
      body: z.looseObject({ content: z.string().nullish() }).nullish(),
      linkToMessage: z.string().max(2000).nullish(),
    })
    .nullish(),
});
const longestTitle = 200;

/** What a message extension asks for: the form of its command, or what was filled in there. */
export function extensionCalls(value: unknown): Exclude<Said, { how: 'typed' }> | undefined {
  const submitted = saidBy(z.looseObject({ data: z.unknown().optional() }).safeParse(value).data?.data);
  if (submitted) return submitted;
  const parsed = opened.safeParse(value);
  const found = extensionCommands.find(({ id }) => id === parsed.data?.commandId);
  if (!found) return undefined;
  const message = found.fromMessage ? parsed.data?.messagePayload : undefined;
  const title = wordsOf(message?.body?.content ?? '');
  const source = message?.linkToMessage ?? '';
  const values = { ...(title ? { title } : {}), ...(/^https:\/\//.test(source) ? { source } : {}) };
  // The form first: a message is seldom an action item as it stands.
  return { how: 'opened', command: found.command, values };
}

/** A message's words without its HTML, as far as a title goes. */
function wordsOf(html: string): string {
  const plain = html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return plain.replaceAll(/\s+/g, ' ').trim().slice(0, longestTitle);
}
