import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Message, openPlatform, randomFrom } from './platform.ts';

/** How a sender is started, given the address it sends to; it begins when it reads something. */
type Sender = { script: string; words: (platform: string) => string[]; compiled: string };
export type Killed = { messages: Message[]; seconds: number; ends: { code: number | null; signal: string | null }[] };

/**
 * Has a sender send all it has to, killed so many times at random moments (some while before the answer is heard, some
 * before it is written down, some after) and started again, the next one standing ready. Returns what stands on the platform.
 */
export async function sendUnderKills(
  { script, words, compiled }: Sender,
  kills: number,
  seed: number,
): Promise<Killed> {
  const random = randomFrom(seed);
  const platform = await openPlatform(random, 6);
  const start = (): ChildProcess =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...words(platform.url)], {
      stdio: ['pipe', 'ignore', 'inherit'],
      env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: compiled },
    });
  const ends: Killed['ends'] = [];
  let standby = start();
  const begun = performance.now();
  try {
    for (let round = 0; round <= kills; round += 1) {
      const child = standby;
      child.stdin?.end('go');
      if (round < kills) standby = start();
      const last = platform.messages.length + 1 + Math.floor(random() * 24);
      const wait = random() * 8;
      platform.onMessage((count) => {
        if (round < kills && count === last) setTimeout(() => child.kill('SIGKILL'), wait);
      });
      const [code, signal] = await once(child, 'close');
      ends.push({ code, signal });
    }
  } finally {
    standby.kill('SIGKILL');
    platform.close();
  }
  return { messages: platform.messages, seconds: (performance.now() - begun) / 1000, ends };
}
