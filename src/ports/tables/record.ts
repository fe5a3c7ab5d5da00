import type { Deed, RecordLine } from '../../domain/record.ts';
import type { Page, Slice } from './page.ts';

/** Every part narrows: who did it (the bot for null), what, since and before when. */
export type RecordFilter = {
  personId?: string | null;
  what?: Deed;
  since?: Temporal.Instant;
  before?: Temporal.Instant;
};

/** Append-only: who did what when; `subject` is the id of what it was done to. */
export type RecordTable = {
  add(line: Omit<RecordLine, 'other' | 'what'> & { what: Deed; other?: string }): Promise<void>;
  of(subject: string): Promise<Pick<RecordLine, 'at' | 'personId' | 'what'>[]>;
  /** The latest first. */
  page(filter: RecordFilter, slice: Slice): Promise<Page<RecordLine>>;
};
