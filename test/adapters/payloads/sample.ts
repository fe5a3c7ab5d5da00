/** The day on which the addresses of all samples were read. */
export const readOn = '2026-11-25';

/**
 * One payload that a platform sends. Samples of the same kind describe one shape together: a key that all of them have
 * is always there, a key that only some have may be missing.
 */
export type Sample = {
  kind: string;
  payload: object;
  /** The address of the reference page, or of the code, that the shape was read from. */
  source: string;
  /** Where the reference and the SDK's types disagree: whose form this is. */
  form?: 'reference' | 'SDK';
};

/** What of a family of payloads is compared in its own way. */
export type Rules = {
  /** Paths whose values tell the kinds apart: a payload is of a kind that has its values there. */
  marks: readonly string[];
  /** Paths of objects whose keys are ids, so that only their values have a shape; `*` stands for any key. */
  maps: readonly string[];
  /** Paths of what is not compared, because the bot made it or another check reads it. */
  open: readonly string[];
};
