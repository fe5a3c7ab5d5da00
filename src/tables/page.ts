export type Slice = { offset: number; limit: number };

/** One page of a longer list, and how long the whole is. */
export type Page<Row> = { rows: Row[]; total: number };
