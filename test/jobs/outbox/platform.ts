import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const letter = z.object({ key: z.string(), to: z.string(), resent: z.boolean(), text: z.string() });
export type Message = z.output<typeof letter> & { id: string };

/** A chat platform on loopback: what it has heard stands at once; the answer takes up to `slowness` milliseconds. */
export async function openPlatform(random: () => number, slowness: number) {
  const messages: Message[] = [];
  let heard: (count: number) => void = () => undefined;
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      const key = decodeURIComponent((request.url ?? '').slice(1));
      response.end(messages.findLast((message) => message.key === key)?.id ?? '');
      return;
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const message = { ...letter.parse(JSON.parse(body)), id: `m${messages.length + 1}` };
    messages.push(message);
    heard(messages.length);
    setTimeout(() => response.end(message.id), random() * slowness);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    messages,
    /** Calls back at each message, with how many there are. */
    onMessage(listener: (count: number) => void): void {
      heard = listener;
    },
    close(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A small generator, so that a run can be repeated from its seed: numbers from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
