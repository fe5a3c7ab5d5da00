import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** What the Connector was asked: `body` is the activity or the conversation to make. */
type Asked = { method: string; path: string; targeted: boolean; token: string | undefined; body: Sent };
type Sent = {
  type?: string;
  text?: string;
  summary?: string;
  recipient?: { id: string; isTargeted?: boolean };
  conversation?: { id: string };
  members?: { id: string }[];
  attachments?: { contentType: string; content: Card }[];
};
export type Card = {
  type: string;
  version: string;
  body: Element[];
  rtl?: boolean;
  msteams?: { entities?: object[] };
  refresh?: { action: CardAction; userIds: string[] };
};
export type Element = {
  type: string;
  id?: string;
  value?: string;
  inlines?: { text: string }[];
  columns?: { items: Element[] }[];
  actions?: CardAction[];
  rows?: unknown[];
};
export type CardAction = {
  type: string;
  title: string;
  verb?: string;
  data: Record<string, unknown>;
  card?: Card;
  fallback?: CardAction;
};
/** How it answers next, instead of well: a status with a body, or by cutting the line once it has written. */
type Refusal = { status: number; body?: unknown; headers?: Record<string, string> };
type Trouble = Refusal | 'cut' | 'hang' | 'well';
/** Someone in a roster, as the Connector gives them. */
type Member = { id: string } & Record<string, string>;

/** What every entry of a roster has. */
const membership = { tenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', userRole: 'user' };

/**
 * A Bot Connector of ours, standing in for Microsoft's, which cannot run here: it writes down what it is asked, fails when
 * told to, and serves the keys (ours) that the Bot Framework and Entra would sign with.
 */
export async function openConnector() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const asked: Asked[] = [];
  const reads: string[] = [];
  const troubles: Trouble[] = [];
  const keyReads: string[] = [];
  let areKeysDown = false;
  const readTroubles: Refusal[] = [];
  const emails = new Map<string, string>();
  const members = new Map<string, Member>();
  const rosters = new Map<string, Member[]>();
  const channels: { id: string; name?: string }[] = [];
  let count = 0;
  let onAsked: () => void = () => undefined;
  let onRead: () => void = () => undefined;
  let held: Promise<void> = Promise.resolve();

  /** What a request to read is answered with; a page of a roster holds no more than it asks for. */
  function readOf(path: string, query: URLSearchParams): unknown {
    const [, conversation = ''] = /conversations\/(.+)\/pagedmembers$/i.exec(path) ?? [];
    const [roster, from, size] = [
      rosters.get(conversation) ?? [],
      Number(query.get('continuationToken')),
      Number(query.get('pageSize')),
    ];
    if (path.toLowerCase().endsWith('/pagedmembers'))
      return {
        members: roster.slice(from, from + size).map((one) => ({ ...membership, ...one })),
        ...(roster.length > from + size ? { continuationToken: String(from + size) } : {}),
      };
    if (path.startsWith('/v3/teams/') && path.endsWith('/conversations'))
      return { conversations: channels.map((one) => ({ name: null, ...one })) };
    if (path.startsWith('/v3/teams/'))
      return { id: path.split('/').at(-1), name: 'The team', aadGroupId: 'f3ec8cd2-e704-4344-8c47-9a3a21d683c0' };
    const member = path.split('/').at(-1) ?? '';
    const email = emails.get(member) ?? `${member}@office.example`;
    return { ...membership, id: 'member', email, ...members.get(member) };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://connector');
    const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    if (url.pathname.endsWith('/keys')) {
      keyReads.push(url.pathname);
      if (areKeysDown) return void json(503, {});
      json(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'ours', use: 'sig', alg: 'RS256' }] });
      return;
    }
    let text = '';
    for await (const chunk of request) text += chunk;
    const path = decodeURIComponent(url.pathname);
    if (request.method === 'GET') {
      reads.push(`${path}${url.search}`);
      onRead();
      await held;
      const refusal = readTroubles.shift();
      if (refusal) return void json(refusal.status, refusal.body ?? {}, refusal.headers);
      return void json(200, readOf(path, url.searchParams));
    }
    const trouble = troubles.shift();
    const { authorization: token } = request.headers;
    const targeted = url.searchParams.get('isTargetedActivity') === 'true';
    asked.push({ method: request.method ?? '', path, targeted, token, body: JSON.parse(text || '{}') });
    onAsked();
    if (trouble === 'hang') return;
    if (trouble === 'cut') request.socket.destroy();
    else if (trouble && trouble !== 'well') json(trouble.status, trouble.body ?? {}, trouble.headers);
    else json(201, { id: path.endsWith('/conversations') ? `a:opened-${++count}` : `message-${++count}` });
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  return {
    url,
    asked,
    /** How often the signing keys were asked for; and whether they can be had. */
    keyReads,
    keysDown: (areDown: boolean) => {
      areKeysDown = areDown;
    },
    /** What was read, in order. */
    reads,
    /** Who is in a conversation, by its id; and what the team's channels are called. */
    rosters,
    channels,
    /** Reads wait for this. */
    holdReads(until: Promise<void>): void {
      held = until;
    },
    /** The next request to read, once it has come. */
    nextRead: () =>
      new Promise<void>((resolve) => {
        onRead = resolve;
      }),
    /** The next request to write, once it has been written down. */
    nextAsked: () =>
      new Promise<void>((resolve) => {
        onAsked = resolve;
      }),
    /** The address in a member's roster entry, and what else it has, by their id in Teams. */
    emails,
    members,
    /** The next requests to read go like this. */
    failsReads: (...next: Refusal[]) => void readTroubles.push(...next),
    /** The next requests to write go like this. */
    fails: (...next: Trouble[]) => void troubles.push(...next),
    /** A token with these claims, signed with the key this Connector shows, or with one it does not. */
    token(claims: Record<string, unknown>, { alg = 'RS256', stranger = false, kid = 'ours' } = {}): string {
      const seconds = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const body = { nbf: seconds - 60, iat: seconds - 60, exp: seconds + 600, jti: randomUUID(), ...claims };
      const signed = `${part({ alg, typ: 'JWT', kid })}.${part(body)}`;
      if (alg === 'none') return `${signed}.`;
      const signature = createSign('RSA-SHA256')
        .update(signed)
        .sign(stranger ? other.privateKey : privateKey);
      return `${signed}.${signature.toString('base64url')}`;
    },
  };
}
