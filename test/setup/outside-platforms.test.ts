import { expect, test } from 'vitest';
import { z } from 'zod';
import { signatureOf } from '../../adapters/slack/receive/signature.ts';
import { program } from './outside-program.ts';
import { problem, wellness } from './outside-shapes.ts';

test('with platforms set up: what is not signed, too large or not there', async () => {
  const guid = '6f9619ff-8b86-4d01-b42d-00c04fc964ff';
  const secret = 'a signing secret';
  const { ask, golden } = await program({
    SLACK_SIGNING_SECRET: secret,
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'a client secret',
    SLACK_STATE_SECRET: 'a long random text',
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
    TEAMS_CLIENT_ID: guid,
    TEAMS_CLIENT_SECRET: 'secret',
    TEAMS_TENANT_ID: guid,
  });
  const slack = '/slack/events';
  const signed = <Shape extends z.ZodType>(post: string, shape: Shape) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = signatureOf(secret, timestamp, post);
    const headers = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
    return ask({ path: slack, post, headers, unrecorded: Object.keys(headers), shape });
  };
  const large = 'x'.repeat(1024 * 1024 + 1);
  await signed('{"type":"url_verification","challenge":"abc"}', z.strictObject({ challenge: z.literal('abc') }));
  await signed('{', problem);
  await ask({ path: slack, post: '{}', shape: problem });
  await ask({ path: slack, post: '{}', headers: { 'x-slack-signature': 'v0=ab' }, shape: problem });
  await ask({ path: slack, post: large, shape: problem });
  await ask({ path: '/slack/install', shape: z.string() });
  await ask({ path: '/slack/oauth_redirect', shape: z.string() });
  const said = { type: 'message', serviceUrl: 'https://smba.trafficmanager.net/teams', text: 'help' };
  await ask({ path: '/api/messages', post: said, shape: problem });
  await ask({ path: '/api/messages', post: said, headers: { authorization: 'Bearer garbage' }, shape: problem });
  await ask({ path: '/api/messages', post: large, shape: problem });
  await ask({ path: '/local/calls', post: {}, shape: problem });
  for (const path of ['/', '/local/state']) await ask({ path, shape: problem });
  for (const path of ['/healthz', '/readyz']) await ask({ path, shape: wellness });
  await expect(golden()).toMatchFileSnapshot('goldens/outside-platforms.golden');
});
