import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';

export type Posted = { channel: string; key: string; text: string };
const metadata = z.object({ event_payload: z.object({ key: z.string() }) });

/** Opens a Slack on loopback that keeps what is posted, tells its history, and answers after as long as `waitMs` says. */
export async function openSlack(waitMs: () => number) {
  const posted: Posted[] = [];
  let heard = (): void => undefined;
  const server = createServer(async (request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    const args = new URLSearchParams(await textOf(request));
    const answer = answerTo(method, args, posted);
    if (method === 'chat.postMessage') {
      heard();
      await new Promise((resolve) => setTimeout(resolve, waitMs()));
    }
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-oauth-scopes', 'chat:write,commands,im:write,im:history,users:read,users:read.email');
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    apiUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/`,
    posted,
    onPost(listener: () => void) {
      heard = listener;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answerTo(method: string, args: URLSearchParams, posted: Posted[]): object {
  switch (method) {
    case 'auth.test':
      return { ok: true, team_id: 'T1', user_id: 'U0', bot_id: 'B1' };
    case 'users.info':
      return { ok: true, user: { id: args.get('user'), real_name: 'Somebody', tz: 'Europe/Zurich', locale: 'en-GB' } };
    case 'conversations.open':
      return { ok: true, channel: { id: `D${args.get('users')}` } };
    case 'conversations.history': {
      const there = posted
        .map((message, at) => ({ message, at }))
        .filter((one) => one.message.channel === args.get('channel'));
      return { ok: true, has_more: false, messages: there.reverse().map(({ message, at }) => historyOf(message, at)) };
    }
    case 'chat.postMessage': {
      const { key } = metadata.parse(JSON.parse(args.get('metadata') ?? '{}')).event_payload;
      const channel = args.get('channel') ?? '';
      posted.push({ channel, key, text: `${args.get('text')} ${args.get('blocks')}` });
      return { ok: true, channel, ts: tsOf(posted.length - 1) };
    }
    default:
      return { ok: true, channel: args.get('channel'), ts: args.get('ts') };
  }
}

const tsOf = (at: number): string => `1770000000.${String(at).padStart(6, '0')}`;
const historyOf = ({ key, text }: Posted, at: number) => ({
  ts: tsOf(at),
  text,
  metadata: { event_type: 'wild_letter', event_payload: { key } },
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
