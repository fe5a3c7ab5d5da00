import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { signatureOf } from '../../../adapters/slack/receive/signature.ts';
import { countTransactions } from '../../transactions.ts';
import { signingSecret, slackWorld } from './world.ts';

const form = 'command=%2Fwild&text=groups';

test('what Slack did not sign, or not lately, is refused and changes nothing', async () => {
  const world = await slackWorld();
  const count = countTransactions(world.store);
  const signed = (seconds: number, secret = signingSecret) => {
    const timestamp = String(Math.floor(world.now().epochMilliseconds / 1000) + seconds);
    return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signatureOf(secret, timestamp, form) };
  };
  const cases = {
    'another secret': signed(0, 'another'),
    'six minutes ago': signed(-360),
    'six minutes from now': signed(360),
    'a signature of another length': { 'x-slack-signature': 'v0=ab' },
    'no signature': { 'x-slack-signature': '' },
    'a timestamp that is no number': { 'x-slack-request-timestamp': 'today' },
  };
  for (const [name, headers] of Object.entries(cases)) {
    const { status, json } = await world.send(form, headers);
    expect({ name, status, json }).toEqual({
      name,
      status: 401,
      json: { problem: 'This request is not signed by Slack, or not lately.' },
    });
  }
  expect(count.all).toBe(0);
  expect(world.slack.calls).toEqual([]);
});

test('a request four minutes old or young is taken', async () => {
  const world = await slackWorld();
  for (const seconds of [-240, 240]) {
    const timestamp = String(Math.floor(world.now().epochMilliseconds / 1000) + seconds);
    const headers = {
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signatureOf(signingSecret, timestamp, 'type=unknown'),
    };
    expect((await world.send('type=unknown', headers)).status).toBe(200);
  }
});

test('Slack’s own checks are answered: the challenge, and the certificate without a signature', async () => {
  const world = await slackWorld();
  const challenge = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'unused' });
  const json = { 'content-type': 'application/json' };
  expect(await world.send(challenge, json)).toMatchObject({ status: 200, json: { challenge: 'abc' } });
  expect(await world.send('ssl_check=1&token=unused', { 'x-slack-signature': '' })).toMatchObject({ status: 200 });
  expect(await world.send('ssl_check=10', { 'x-slack-signature': '' })).toMatchObject({ status: 401 });
});

test('a body that cannot be read is one sentence, and one larger than 1 MiB is refused', async () => {
  const world = await slackWorld();
  const json = { 'content-type': 'application/json' };
  expect(await world.send('{', json)).toMatchObject({ status: 400, json: { problem: 'The body is not valid JSON.' } });
  expect(await world.send('payload=%7B')).toMatchObject({ status: 400 });
  const large = 'x'.repeat(1024 * 1024 + 1);
  expect(await world.send(large)).toMatchObject({ status: 413, json: { problem: 'The body is larger than 1 MiB.' } });
  expect((await world.send('a=b')).status).toBe(200);
  expect(world.faults).toEqual([]);
});

test('an endless body without a signature is cut off', async () => {
  const world = await slackWorld();
  const { port } = new URL(world.url);
  const socket = connect(Number(port), '127.0.0.1');
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  socket.on('close', () => resolve());
  socket.on('error', () => undefined);
  let sent = 0;
  socket.write('POST /slack/events HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\n');
  const chunk = Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`);
  const pour = (): void => {
    if (socket.destroyed || sent > 100 * 1024 * 1024) return;
    sent += chunk.length;
    socket.write(chunk, () => setImmediate(pour));
  };
  pour();
  await closed;
  expect(sent).toBeLessThan(20 * 1024 * 1024);
});

test('the operator reads why requests are refused: another secret, or a clock that is wrong', async () => {
  const lines: string[] = [];
  const world = await slackWorld({ logLine: (line) => lines.push(line) });
  const signed = (seconds: number, secret = signingSecret) => {
    const timestamp = String(Math.floor(world.now().epochMilliseconds / 1000) + seconds);
    return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signatureOf(secret, timestamp, form) };
  };
  for (const _ of [1, 2, 3]) await world.send(form, signed(0, 'another'));
  for (const _ of [1, 2]) await world.send(form, signed(-7200));
  expect(lines.filter((line) => line.includes('SLACK_SIGNING_SECRET'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('clock by 7200 s'))).toHaveLength(1);
});
