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
  /** The same by Office, for an annex: who is no officer has no role beside the name. */
  nominees: Points<T>[];
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

/** What stands at the head, on every page and at the end of a WIPO document. */
export type DocumentFrame<T> = {
  letter: T;
  original: T;
  date: T;
  body: T;
  session: T;
  place: T | null;
  title: T;
  preparedBy: T;
  opening: T;
  page: T;
  annexPage: T;
  invited: Points<T>;
  annexTitle: T;
  annexFollows: T;
  end: T;
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
  frame: DocumentFrame<T>;
};

/** What a file is made from: the document drawn for a reader, and every row behind it, a sheet a noun. */
export type DrawnReport = {
  /** A BCP 47 tag. */
  language: string;
  document: ReportDocument<string>;
  /** For a workbook; empty for the other files. */
  sheets: Sheet[];
};
export type Sheet = { name: string; columns: string[]; rows: (string | number)[][] };
