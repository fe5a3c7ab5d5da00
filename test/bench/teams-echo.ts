import { App } from '@microsoft/teams.apps';
import express from 'express';

// The baseline of the Teams bench: the SDK's own echo, without a bot, a store or a card.
const server = express();
const app = new App({
  dangerouslyAllowUnauthenticatedRequests: true,
  httpServerAdapter: {
    registerRoute(method, path, handler) {
      server[method === 'POST' ? 'post' : 'get'](path, express.json(), async ({ body, headers }, response) => {
        const { authorization = '' } = headers;
        const answer = await handler({ body, headers: { authorization } });
        response.status(answer.status).json(answer.body ?? null);
      });
    },
  },
});
app.on('message', async ({ send, activity }) => {
  await send(activity.text);
});
await app.initialize();
const listening = server.listen(0, '127.0.0.1', () => {
  const address = listening.address();
  console.log(`ready at http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
