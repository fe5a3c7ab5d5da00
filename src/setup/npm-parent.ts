import { readFileSync, realpathSync } from 'node:fs';

const checkEveryMs = 500;

// Read at once, because npm may end while the server is still starting.
const parent = process.ppid;
const grandparent = process.platform === 'linux' ? parentOf(parent) : undefined;

/**
 * Calls `stop` once after the npm that started this process has ended; does nothing where npm did not start it.
 * npm passes SIGTERM to its shell alone and can pass SIGKILL to nothing, so the server would keep its port and the
 * store's lock. The system raises no event for this: it only puts the orphan under another parent. On Linux the shell
 * between npm and this process is followed as well; elsewhere that shell replaces itself with this process.
 */
export function onceNpmEnds(env: NodeJS.ProcessEnv, stop: () => void): void {
  if (env.npm_lifecycle_event === undefined) return;
  const isShellBetween = grandparent !== undefined && !isNpm(parent, env.npm_node_execpath);
  const timer = setInterval(() => {
    if (process.ppid === parent && !(isShellBetween && parentOf(parent) !== grandparent)) return;
    clearInterval(timer);
    stop();
  }, checkEveryMs);
  timer.unref();
}

/** Whether this process is npm itself: it runs the executable that npm names as its own. */
function isNpm(pid: number, executable: string | undefined): boolean {
  try {
    return executable !== undefined && realpathSync(`/proc/${pid}/exe`) === realpathSync(executable);
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** Returns a process's parent, by proc(5), or undefined where the process has ended. */
function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before it stands in parentheses and may hold spaces.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
