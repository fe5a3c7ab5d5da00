import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { App, HTTPReceiver } from '@slack/bolt';
import { signatureOf } from '../../adapters/slack/receive/signature.ts';

// The baselines of the Slack bench, each answering every command with the bytes it was given at start.
const [kind = '', secret = '', bytes = ''] = process.argv.slice(2);
const port = 0;
const host = '127.0.0.1';

/** Bolt as its documentation begins: its own receiver, one command, a token that is known. */
async function bolt(): Promise<ReturnType<typeof createServer>> {
  const receiver = new HTTPReceiver({ signingSecret: secret, endpoints: '/slack/events' });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U9' }),
    convoStore: false,
  });
  const answer = JSON.parse(bytes);
  app.command('/wild', ({ ack }) => ack(answer));
  return createServer((request, response) => receiver.requestListener(request, response)).listen(port, host);
}

/** Node's server and the signature, nothing else. */
function bare(): ReturnType<typeof createServer> {
  return createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const timestamp = String(request.headers['x-slack-request-timestamp']);
    const expected = Buffer.from(signatureOf(secret, timestamp, Buffer.concat(chunks)));
    const isSigned = timingSafeEqual(expected, Buffer.from(String(request.headers['x-slack-signature'])));
    response.writeHead(isSigned ? 200 : 401, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(bytes),
    });
    response.end(bytes);
  }).listen(port, host);
}

const server = kind === 'bolt' ? await bolt() : bare();
server.on('listening', () => {
  const address = server.address();
  console.log(`ready at http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
