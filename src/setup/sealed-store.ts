import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { OperatorProblem } from '../ports/operator-problem.ts';
import type { Store } from '../ports/store.ts';
import type { Tables } from '../ports/tables.ts';

const mark = 'sealed:1:';
const algorithm = 'aes-256-gcm';

/**
 * Returns the store with the platforms' tokens encrypted by AES-256-GCM. A token stored without a key is read as it is and
 * sealed then. Each token is bound to its team, so that one cannot be put in the place of another. Without a key, a sealed
 * token is refused with a sentence.
 */
export const sealedStore = (store: Store, hexKey: string | undefined): Store => ({
  ...store,
  transaction: (work) =>
    store.transaction((tables) => work(sealedTables(tables, hexKey && Buffer.from(hexKey, 'hex')))),
});

function sealedTables(tables: Tables, key: Buffer | '' | undefined): Tables {
  const sealed: Pick<Tables, 'installations'> = {
    get installations(): Tables['installations'] {
      const { installations } = tables;
      return {
        ...installations,
        async get(team) {
          const kept = await installations.get(team);
          if (kept === undefined) return undefined;
          if (kept.startsWith(mark)) return opened(kept, team, key);
          if (key) await installations.save(team, seal(kept, team, key), Temporal.Now.instant());
          return kept;
        },
        save: (team, installation, at) =>
          installations.save(team, key ? seal(installation, team, key) : installation, at),
      };
    },
  };
  // The tables are made when they are first asked for, so they are inherited, not copied.
  return Object.create(tables, Object.getOwnPropertyDescriptors(sealed));
}

function seal(text: string, team: string, key: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(team));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return mark + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

function opened(kept: string, team: string, key: Buffer | '' | undefined): string {
  if (!key)
    throw new OperatorProblem('The store’s tokens are encrypted: set STORE_KEY to the key they were stored with.');
  const bytes = Buffer.from(kept.slice(mark.length), 'base64');
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, 12)).setAAD(Buffer.from(team));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new OperatorProblem('STORE_KEY is not the key that the store’s tokens were encrypted with.', { cause });
  }
}
