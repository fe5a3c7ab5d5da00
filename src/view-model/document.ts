// What a report shows, in its order. `T` is Text for a card, and string once it is drawn for a file. Strings are what members wrote.

export type Fact<T> = { label: T; value: T };
export type Points<T> = { heading: T; points: T[] };
/** A cell is a number where it counts something. */
export type Rows<T> = { heading: T; columns: T[]; rows: (T | number)[][] };
/** `more`: how many are not listed. */
export type Items<T> = { heading: T; items: ListedItem<T>[]; more: T | null };
export type ListedItem<T> = {
  code: string;
  title: string;
  note: string | null;
  state: T;
  owner: T;
  due: T;
  group: T;
};
/** `id` and `slug` are the group's; `source` says what its figures are made from. */
export type GroupPart<T> = {
  id: string;
  slug: string;
  name: string;
  heading: T;
  strength: T;
  facts: Fact<T>[];
  parts: Points<T>[];
  meetings: Rows<T>;
  members: Rows<T>;
  source: T;
};
/** `words` says the same as the chart. */
export type Chart<T> = {
  kind: 'bars' | 'line';
  title: T;
  categories: T[];
  series: { name: T; values: number[] }[];
  words: T[];
};

export type ReportDocument<T> = {
  /** The document's symbol, such as `WILD/3/2 PROV.`. */
  symbol: string;
  title: T;
  /** The session that it reports to. */
  session: T;
  state: T;
  works: Points<T>;
  agreed: Items<T> | null;
  groups: GroupPart<T>[];
  outstanding: Items<T>;
  finished: Items<T>;
  changed: Points<T> | null;
  contact: Points<T> | null;
  charts: Chart<T>[];
};
