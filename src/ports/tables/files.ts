import type { Values } from '../../view-model/view.ts';

/** A file that was handed out to a person: what it is called, and what it is made from when it is fetched. */
export type FileOrder = {
  /** Names the maker, such as `export`. */
  kind: string;
  values: Values;
  name: string;
  mediaType: string;
  personId: string;
};

/** Files that are handed out, without their bytes. Only digests of secrets are stored. */
export type Files = {
  /** Returns the secret (160 random bits) that opens the file until then. Deletes the files whose time is over. */
  put(order: FileOrder, until: Temporal.Instant, now: Temporal.Instant): Promise<string>;
  /** Returns the file that the secret opens now. */
  opened(secret: string, now: Temporal.Instant): Promise<FileOrder | undefined>;
};
