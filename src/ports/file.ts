import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import type { FileOrder } from './tables/files.ts';
import type { Tables } from './tables.ts';

type MadeFile = { name: string; mediaType: string; bytes: Uint8Array };

type Asked = { tables: Tables; person: Person; now: Temporal.Instant; network: Network };

/**
 * Reads what the file is made from, inside a transaction. Returns a function that makes its bytes, which is called after
 * the transaction; undefined where the person may not have the file any more.
 */
export type FileMaker = (
  order: FileOrder,
  asked: Asked,
) => Promise<(() => Uint8Array | Promise<Uint8Array>) | undefined>;

/** Returns the file that a secret opens; undefined where it opens none. */
export type OpenFile = (secret: string) => Promise<MadeFile | undefined>;
