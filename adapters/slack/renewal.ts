import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { StoredInstallation } from './installation.ts';

/** As the SDK decides it: a token is renewed from two hours before its end. */
const renewBeforeMs = 2 * 60 * 60_000;
/** Longer than the request that renews may take, so that only a replica that died leaves it to others. */
const leaseMs = 15_000;
const lookAgainMs = 100;

type Renewal = {
  store: Store;
  clock: Clock;
  /** Returns the installation as it is stored now. */
  find: () => Promise<StoredInstallation>;
  /** Renews the token, stores and returns it. */
  renew: () => Promise<string | undefined>;
};

/**
 * Returns the token, renewed where it ends soon. Of several replicas one renews it, since two renewals of one token would
 * invalidate each other; meanwhile the others use the old token, or wait where that has ended.
 */
export async function validToken({ store, clock, find, renew }: Renewal): Promise<string | undefined> {
  for (;;) {
    const { id, bot } = await find();
    const now = clock.now();
    // The SDK reckons the end of a token by the machine's clock.
    const leftMs = (bot.expiresAt ?? Number.POSITIVE_INFINITY) * 1000 - Date.now();
    if (leftMs > renewBeforeMs) return bot.token;
    const until = now.add({ milliseconds: leaseMs });
    if (await store.transaction(({ installations }) => installations.beginRenewal(id, now, until))) {
      try {
        return await renew();
      } finally {
        await store.transaction(({ installations }) => installations.endRenewal(id));
      }
    }
    if (leftMs > 0) return bot.token;
    await pause(lookAgainMs);
  }
}
