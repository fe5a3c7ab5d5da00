import { connect, type Socket } from 'node:net';
import { signatureOf } from '../../adapters/slack/receive/signature.ts';

export const secret = 'a signing secret of the bench';
const clients = 8;

export type Load = { perSecond: number; p50: number; p99: number };

/** A slash command as Slack posts it, signed now; `n` makes it one that was never sent before. */
export function commandRequest(text: string, n: number | string, { team = 'T1', user = 'U1' } = {}): Buffer {
  const body = new URLSearchParams({
    token: 'unused',
    team_id: team,
    team_domain: 'bench',
    channel_id: 'C1',
    channel_name: 'cio-network',
    user_id: user,
    user_name: 'bench',
    command: '/wild',
    text,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/unused',
    trigger_id: `${process.hrtime.bigint()}.${n}`,
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const head = [
    'POST /slack/events HTTP/1.1',
    'host: bench',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-slack-request-timestamp: ${timestamp}`,
    `x-slack-signature: ${signatureOf(secret, timestamp, body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Sends the requests over a few connections, each the next when it is answered; made beforehand, and read no further than needed. */
export async function load(address: string, requests: readonly Buffer[]): Promise<Load> {
  const { port } = new URL(address);
  const times: number[] = [];
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const socket = connect({ port: Number(port), host: '127.0.0.1', noDelay: true });
      for (let request = requests[next++]; request; request = requests[next++]) {
        const sent = performance.now();
        await answerTo(socket, request);
        times.push(performance.now() - sent);
      }
      socket.destroy();
    }),
  );
  const took = performance.now() - begun;
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: (requests.length * 1000) / took, p50: at(0.5), p99: at(0.99) };
}

/** The body of one answer, whether its length was told or it came in chunks; rejects where it is no 200. */
export function answerTo(socket: Socket, request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end === -1) return;
      const [, length] = /content-length: (\d+)/i.exec(text.slice(0, end)) ?? [];
      const isWhole = length === undefined ? text.endsWith('0\r\n\r\n') : text.length >= end + 4 + Number(length);
      if (!isWhole) return;
      socket.off('data', hear);
      socket.off('error', reject);
      if (text.startsWith('HTTP/1.1 200')) resolve(Buffer.from(text.slice(end + 4), 'latin1').toString('utf8'));
      else reject(new Error(text));
    };
    socket.on('data', hear);
    socket.once('error', reject);
    socket.write(request);
  });
}
