import { filesOf } from '../src/setup/files.ts';
import type { DrawnReply, DrawnSpan } from '../src/view-model/draw.ts';
import { type Conversation, network } from './conversation.ts';

/** Returns the file whose link was last shown to this person, as its link opens it. */
export async function fileFor(chat: Conversation, from: string) {
  const secret = secretIn(chat.sees(from));
  if (secret === undefined) throw new Error(`${from} was handed no file`);
  const file = await filesOf({ store: chat.store, clock: { now: chat.now }, network })(secret);
  if (!file) throw new Error('the link opens no file');
  return file;
}

/** Returns the text of such a file, without its byte order mark. */
export const textFor = async (chat: Conversation, from: string): Promise<string> =>
  new TextDecoder().decode((await fileFor(chat, from)).bytes);

function secretIn(reply: DrawnReply | undefined): string | undefined {
  const spans =
    reply?.kind === 'view' ? reply.view.body.flatMap((block) => (block.kind === 'item' ? block.text : [])) : [];
  return spans.flatMap((span) => /\/files\/([\w-]{27})$/.exec(hrefOf(span))?.[1] ?? []).at(-1);
}

const hrefOf = (span: DrawnSpan): string => (typeof span !== 'string' && span.kind === 'link' ? span.href : '');
