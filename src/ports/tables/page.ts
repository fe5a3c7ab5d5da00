export type Slice = { offset: number; limit: number };

/** All there is of it. */
export const wholeList: Slice = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

/** One page of a longer list, and how long the whole is. */
export type Page<Row> = { rows: Row[]; total: number };
