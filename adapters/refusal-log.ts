import type { Logger } from 'pino';

const everyMs = 60_000;

/**
 * Returns what logs a request that was refused at the door: one line a minute for each status and kind of route, with how
 * many it stands for, so that a flood of them does not become a flood of lines.
 */
export function createRefusalLog(log: Logger): (status: number, path: string, problem: string) => void {
  const seen = new Map<string, { at: number; since: number }>();
  return (status, path, problem) => {
    const route = `/${path.split('/')[1]?.slice(0, 30) ?? ''}`;
    const name = `${status} ${route}`;
    const last = seen.get(name);
    const now = performance.now();
    if (last && now - last.at < everyMs) {
      last.since += 1;
      return;
    }
    // Routes are strangers' words: few are kept.
    if (seen.size >= 100) seen.clear();
    seen.set(name, { at: now, since: 0 });
    log.warn(
      { status, route, problem, ...(last?.since ? { alsoSinceLast: last.since } : {}) },
      'a request was refused',
    );
  };
}
