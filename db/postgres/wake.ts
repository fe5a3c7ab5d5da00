import pg from 'pg';
import { optionsOf } from './pool.ts';
import { wakeChannel } from './transactions.ts';

const reconnectMs = 2000;
/** A command may put hundreds of letters, and their notifications come one by one. */
const gatherMs = 25;

/**
 * Calls `wake` after another replica has put letters. Returns a function that ends this. Where the connection is lost it
 * connects again and wakes once; until then, and where a pooler forbids LISTEN, letters are found within the minute.
 */
export function listen(url: string, wake: () => void): () => Promise<void> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let waking: NodeJS.Timeout | undefined;
  let isStopped = false;
  const again = (): void => {
    if (isStopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, reconnectMs);
    timer.unref();
  };
  const wakeSoon = (): void => {
    if (isStopped || waking) return;
    waking = setTimeout(() => {
      waking = undefined;
      wake();
    }, gatherMs);
  };
  async function connect(): Promise<void> {
    const next = new pg.Client(optionsOf(url));
    client = next;
    next.on('error', again);
    next.on('end', again);
    next.on('notification', wakeSoon);
    try {
      await next.connect();
      await next.query(`listen ${wakeChannel}`);
      wake();
    } catch {
      // The server cannot be reached: readiness says so, and the next attempt follows.
      again();
    }
  }
  void connect();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    clearTimeout(waking);
    await client?.end();
  };
}
