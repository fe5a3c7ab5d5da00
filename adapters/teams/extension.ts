import { z } from 'zod';
import type { Said } from '../../src/call.ts';
import { saidBy } from './said.ts';

/** The forms that open from a message or from “/” in Teams; the manifest names the same. `takes`: the field its message fills. */
export const extensionCommands: readonly { id: string; command: string; takes?: string; fromMessage: boolean }[] = [
  { id: 'join', command: 'join', fromMessage: false },
  { id: 'statusPost', command: 'status post', fromMessage: false },
  { id: 'actionsAdd', command: 'actions add', takes: 'title', fromMessage: true },
];

const opened = z.looseObject({
  commandId: z.string(),
  messagePayload: z.looseObject({ body: z.looseObject({ content: z.string().nullish() }).nullish() }).nullish(),
});
const longestTitle = 200;

/** What a message extension asks for: the form of its command, or what was filled in there. */
export function extensionCalls(value: unknown): Exclude<Said, { how: 'typed' }> | undefined {
  const submitted = saidBy(z.looseObject({ data: z.unknown().optional() }).safeParse(value).data?.data);
  if (submitted) return submitted;
  const parsed = opened.safeParse(value);
  const found = extensionCommands.find(({ id }) => id === parsed.data?.commandId);
  if (!found) return undefined;
  const words = wordsOf(parsed.data?.messagePayload?.body?.content ?? '');
  return { how: 'pressed', command: found.command, values: found.takes && words ? { [found.takes]: words } : {} };
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
