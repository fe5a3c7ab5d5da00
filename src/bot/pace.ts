import type { Platform } from '../domain/person.ts';

// Nobody types faster; a program that speaks for somebody does.
const burst = 60;
const perSecond = 2;
const maxRemembered = 10_000;
// Who speaks there is at this machine: no stranger, and nobody to protect the others from.
const unlimited: ReadonlySet<Platform> = new Set(['local', 'shell']);

/** Returns what counts a person's calls: false where they made more than 60 at once, or more than 2 a second after that. */
export function createPace(nowMs: () => number): (personId: string, platform: Platform) => boolean {
  // The longest unused come first and are forgotten first; what they may do has long filled up again.
  const buckets = new Map<string, { left: number; at: number }>();
  return (personId, platform) => {
    if (unlimited.has(platform)) return true;
    const now = nowMs();
    const last = buckets.get(personId) ?? { left: burst, at: now };
    const left = Math.min(burst, last.left + ((now - last.at) / 1000) * perSecond);
    const isAllowed = left >= 1;
    buckets.delete(personId);
    buckets.set(personId, { left: isAllowed ? left - 1 : left, at: now });
    const [oldest] = buckets.keys();
    if (buckets.size > maxRemembered && oldest !== undefined) buckets.delete(oldest);
    return isAllowed;
  };
}
