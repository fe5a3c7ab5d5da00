import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Message, openPlatform, randomFrom } from './platform.ts';

const script = new URL('./sender.ts', import.meta.url).pathname;
const compiled = new URL('../../../node_modules/.cache/compiled', import.meta.url).pathname;
/** A lease of two minutes takes a second: longer than a busy machine keeps a process waiting. */
const pace = 120;

/** `isQuiet`: what replicas report is expected, since their server is stopped. */
type Sending = { url: string; replicas: number; canReadBack: boolean; seed: number; isQuiet?: boolean };

/**
 * Has replicas send all that waits. `onMessage` is told of each message on the platform and may kill one of the replicas,
 * in whose place another starts. Returns what stands on the platform.
 */
export async function sendByReplicas(
  { url, replicas, canReadBack, seed, isQuiet = false }: Sending,
  onMessage: (count: number, kill: () => void) => void,
): Promise<Message[]> {
  const random = randomFrom(seed);
  const platform = await openPlatform(random, 6);
  const begun = String(Date.now());
  const running = new Set<ChildProcess>();
  const ends: Promise<void>[] = [];
  function start(): void {
    const words = [url, platform.url, canReadBack ? 'yes' : 'no', begun, String(pace)];
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...words], {
      stdio: ['pipe', 'ignore', isQuiet ? 'ignore' : 'inherit'],
      env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: compiled },
    });
    child.stdin?.end('go');
    running.add(child);
    ends.push(ended(child));
  }
  async function ended(child: ChildProcess): Promise<void> {
    const [code, signal] = await once(child, 'close');
    running.delete(child);
    if (signal === 'SIGKILL') start();
    else if (code !== 0) throw new Error(`a replica ended with ${code}`);
  }
  const kill = (): void => {
    const living = [...running].filter((child) => !child.killed);
    const one = living[Math.floor(random() * living.length)];
    setTimeout(() => one?.kill('SIGKILL'), random() * 8);
  };
  platform.onMessage((count) => onMessage(count, kill));
  try {
    for (let replica = 0; replica < replicas; replica += 1) start();
    // Those that start in the place of others are added on the way.
    for (let index = 0; index < ends.length; index += 1) await ends[index];
  } finally {
    for (const child of running) child.kill('SIGTERM');
    platform.close();
  }
  return platform.messages;
}
