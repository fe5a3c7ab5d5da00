import { createServer } from 'node:http';
import { onTestFinished, vi } from 'vitest';

type Recorded = { url: URL; body: string };

/** Writes down what this process posts over HTTP while a test runs; it is sent all the same. */
export function recordPosts(): readonly Recorded[] {
  const posts: Recorded[] = [];
  const send = globalThis.fetch;
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    if (typeof init?.body === 'string') posts.push({ url: new URL(String(input)), body: init.body });
    return send(input, init);
  });
  onTestFinished(() => spy.mockRestore());
  return posts;
}

/** A bot that takes everything and writes it down. */
export async function recordingBot() {
  const activities: unknown[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    if (text !== '') activities.push(JSON.parse(text));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    for (const { count, resolve } of waiting) if (activities.length >= count) resolve();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    activities,
    /** Resolves once so many have come. */
    heard(count: number): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (activities.length >= count) resolve();
      waiting.push({ count, resolve });
      return promise;
    },
  };
}

/** What of it is not as in the corpus, by the kind that each is nearest to; what matches is not named. */
export function deviationsOf(matches: readonly { kind: string; differences: readonly string[] }[]) {
  const found = matches.filter(({ differences }) => differences.length > 0);
  return Object.fromEntries(
    [...Map.groupBy(found, ({ kind }) => kind)]
      .map(([kind, some]) => [kind, [...new Set(some.flatMap(({ differences }) => differences))].sort()] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}
