import { z } from 'zod';
import type { Said } from '../../src/ports/call.ts';
import { saidIn } from './action-data.ts';

/** The forms that open from a message or from “/” in Teams, as in the manifest. `fromMessage`: the form starts with the message's text. */
export const extensionCommands: readonly { id: string; command: string; fromMessage: boolean }[] = [
  { id: 'join', command: 'join', fromMessage: false },
  { id: 'statusPost', command: 'status post', fromMessage: false },
  { id: 'actionsAdd', command: 'actions add', fromMessage: true },
];

/** What is searched: a list of the bot's, the command that shows one of it by the value `names`, and the list's own filter. */
type Searched = { id: string; command: string; shows: string; names: string; filter?: string };
/** The searches of the message extension, as in the manifest. */
export const searchCommands: readonly Searched[] = [
  { id: 'findMeetings', command: 'meetings', shows: 'meetings show', names: 'meeting' },
  { id: 'findActions', command: 'actions', shows: 'actions show', names: 'item', filter: 'filter' },
];
/** The name of the one thing that is asked for; a client also asks with none, when the search is opened. */
export const searchParameter = 'words';

export type Search = { of: Searched; typed: string; skip: number; count: number };
const query = z.looseObject({
  commandId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).nullish(),
  queryOptions: z.looseObject({ skip: z.number().int().min(0), count: z.number().int().min(1) }).nullish(),
});
const maxTyped = 200;
const maxResults = 25;

/** Reads a search; undefined where it is none of these. */
export function searchIn(value: unknown): Search | undefined {
  const { commandId, parameters, queryOptions } = query.safeParse(value).data ?? {};
  const of = searchCommands.find(({ id }) => id === commandId);
  const typed = parameters?.find(({ name }) => name === searchParameter)?.value;
  const { skip = 0, count = maxResults } = queryOptions ?? {};
  return of && { of, typed: typeof typed === 'string' ? typed.slice(0, maxTyped) : '', skip, count };
}

const opened = z.looseObject({
  commandId: z.string(),
  messagePayload: z
    .looseObject({
      body: z.looseObject({ content: z.string().nullish() }).nullish(),
      linkToMessage: z.string().max(2000).nullish(),
    })
    .nullish(),
});
const maxTitle = 200;

/** Reads what a message extension asks for: a command's form, or the values submitted there. */
export function extensionCalls(value: unknown): Exclude<Said, { how: 'typed' }> | undefined {
  const submitted = saidIn(z.looseObject({ data: z.unknown().optional() }).safeParse(value).data?.data);
  if (submitted) return submitted;
  const parsed = opened.safeParse(value);
  const found = extensionCommands.find(({ id }) => id === parsed.data?.commandId);
  if (!found) return undefined;
  const message = found.fromMessage ? parsed.data?.messagePayload : undefined;
  const title = wordsOf(message?.body?.content ?? '');
  const source = message?.linkToMessage ?? '';
  const values = { ...(title ? { title } : {}), ...(/^https:\/\//.test(source) ? { source } : {}) };
  // The form first: the text of a message is seldom the title of an action item.
  return { how: 'opened', command: found.command, values };
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Returns a message's text without HTML, with its emoji, cut to the length of a title. Each entity is decoded once. */
function wordsOf(html: string): string {
  const plain = html
    .replaceAll(/<(?:emoji|img)\b[^>]*\balt="([^"]*)"[^>]*>/gi, '$1')
    .replaceAll(/<\/?[a-z][^>]*>/gi, ' ')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) =>
      name
        ? (entities[name.toLowerCase()] ?? whole)
        : characterOf(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    );
  return [...plain.replaceAll(/\s+/g, ' ').trim()].slice(0, maxTitle).join('');
}

const characterOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
