import { z } from 'zod';
import { HttpProblem } from '../http.ts';

const keySet = z.looseObject({ keys: z.array(z.looseObject({ kid: z.string() })) });
const timeoutMs = 5000;
/** A key set is read again after this, and before that at most this often for a key that is not in it. */
const maxAge = Temporal.Duration.from({ hours: 24 });
const minAge = Temporal.Duration.from({ minutes: 5 });
/** After an attempt that failed, what was read before is good for as long at least. */
const minWait = Temporal.Duration.from({ minutes: 1 });

/** Returns whether Microsoft signs with this key. Throws 503 where its keys cannot be read, so that the sender tries again. */
export type IsSigningKey = (kid: string) => Promise<boolean>;

/** Reads the key ids of the Bot Framework, so that a forged id is refused before the SDK asks Microsoft and logs each one. */
export function createSigningKeys(url: string, now: () => Temporal.Instant): IsSigningKey {
  let ids = new Set<string>();
  let readAt: Temporal.Instant | undefined;
  let failedAt: Temporal.Instant | undefined;
  let reading: Promise<void> | undefined;
  const isSince = (at: Temporal.Instant, age: Temporal.Duration): boolean =>
    Temporal.Instant.compare(now(), at.add(age)) >= 0;

  async function read(): Promise<void> {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
      ids = new Set(keySet.parse(await response.json()).keys.map(({ kid }) => kid));
      readAt = now();
      failedAt = undefined;
    } catch (error) {
      // What was read before is still good: Microsoft changes its keys with weeks between.
      if (readAt === undefined)
        throw new HttpProblem(503, 'Microsoft’s signing keys cannot be read now.', { cause: error });
      failedAt = now();
    } finally {
      reading = undefined;
    }
  }

  return async (kid) => {
    const age = ids.has(kid) ? maxAge : minAge;
    const mayTry = failedAt === undefined || isSince(failedAt, minWait);
    if (readAt === undefined || (isSince(readAt, age) && mayTry)) {
      reading ??= read();
      await reading;
    }
    return ids.has(kid);
  };
}
