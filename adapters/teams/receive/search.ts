import { cardAttachment, type MessagingExtensionResponse } from '@microsoft/teams.api';
import { words } from '../../../src/domain/fold.ts';
import { drawPlain } from '../../../src/view-model/draw.ts';
import type { Reader } from '../../../src/view-model/reader.ts';
import {
  type Block,
  button,
  buttons,
  paragraph,
  say,
  show,
  type Text,
  type Values,
} from '../../../src/view-model/view.ts';
import { type CardOptions, drawCard } from '../card.ts';
import { type Search, searchIn } from '../extension.ts';
import { readerOf } from '../people.ts';
import type { Ask, Look } from './look.ts';
import type { HttpAnswer, Received } from './received.ts';

// A list has ten items a page.
const maxPages = 5;

type Item = Extract<Block, { kind: 'item' }>;
type Found = { items: Item[]; reader: Reader } | { instead: Text; reader: Reader };
type Parts = { look: Look; options: CardOptions; zone: string };
export type Searching = ReturnType<typeof createSearch>;

/** Answers a search of the message extension with cards to put into a message: each says what it is and opens it. */
export function createSearch({ look, options, zone }: Parts) {
  async function itemsOf(ask: Ask, { of: { command, filter }, typed }: Search): Promise<Found> {
    const filtered: Values = filter && typed ? { [filter]: typed } : {};
    const items: Item[] = [];
    for (let page = 0, offset: string | undefined; ; page += 1) {
      const values = { ...filtered, ...(offset === undefined ? {} : { offset }) };
      const { reply, reader, refused } = await ask({ how: 'pressed', command, values });
      if (refused || reply.kind !== 'view') return { instead: firstWords(reply), reader };
      items.push(...reply.view.body.filter((block) => block.kind === 'item'));
      offset = nextOffset(reply.view.body, command);
      if (offset === undefined || page + 1 === maxPages) return { items, reader };
    }
  }

  const resultOf = ({ text, detail, button: own }: Item, { of }: Search, reader: Reader) => {
    // What the searcher may do, and has answered, is not for everyone who sees the card.
    const id = own?.values[of.names] ?? '';
    const open = button(say('button.open'), of.shows, { [of.names]: id });
    const { card } = drawCard(show({ body: [paragraph(text), buttons(open)] }), reader, 'message', options);
    const content = { title: drawPlain(text, reader), ...(detail ? { text: drawPlain(detail, reader) } : {}) };
    return { ...cardAttachment('adaptive', card), preview: cardAttachment('thumbnail', content) };
  };

  return async (received: Received): Promise<HttpAnswer> => {
    const search = searchIn(received.activity.value);
    if (!search) return messageOf(say('teams.unknown'), readerOf(received.activity, zone));
    const found = await look('searching', received, (ask) => itemsOf(ask, search));
    if (!found) return messageOf(say('teams.notNow'), readerOf(received.activity, zone));
    if ('instead' in found) return messageOf(found.instead, found.reader);
    const { items, reader } = found;
    const matching = search.of.filter ? items : items.filter((item) => begins(search.typed, item, reader));
    const shown = matching.slice(search.skip, search.skip + search.count);
    if (shown.length === 0) return messageOf(say('teams.nothing'), reader);
    const attachments = shown.map((item) => resultOf(item, search, reader));
    return answerWith({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments } });
  };
}

const answerWith = (body: MessagingExtensionResponse): HttpAnswer => ({ status: 200, body });
const messageOf = (text: Text, reader: Reader): HttpAnswer =>
  answerWith({ composeExtension: { type: 'message', text: drawPlain(text, reader) } });

/** Whether every typed word begins a word of the item. */
function begins(typed: string, { text, detail }: Item, reader: Reader): boolean {
  const own = words(`${drawPlain(text, reader)} ${detail ? drawPlain(detail, reader) : ''}`);
  return words(typed).every((word) => own.some((one) => one.startsWith(word)));
}

function nextOffset(body: readonly Block[], command: string): string | undefined {
  const all = body.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  return all.find((one) => one.command === command && one.values.offset !== undefined)?.values.offset;
}

/** The first sentence of a refusal or of an empty list. */
function firstWords(reply: Parameters<typeof drawCard>[0]): Text {
  if (reply.kind === 'form') return reply.form.title;
  const first = reply.view.body.find((block) => block.kind === 'text');
  return first?.text ?? say('teams.nothing');
}
