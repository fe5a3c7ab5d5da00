import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import { readUpload } from './read-upload.ts';

const keptFor = Temporal.Duration.from({ hours: 1 });

/** Keeps what is in the file for an hour. Returns the key under which `import` finds it. Throws an UploadProblem. */
export const uploader =
  ({ store, clock }: { store: Store; clock: Clock }) =>
  async (bytes: Uint8Array): Promise<string> => {
    const cells = await readUpload(bytes);
    const now = clock.now();
    return store.transaction(({ uploads }) => uploads.put(cells, now.add(keptFor), now));
  };
