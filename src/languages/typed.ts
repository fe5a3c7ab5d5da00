type Words = readonly string[];

/**
 * Words that people type in one language, one file a noun. Every phrase is folded (see `domain/fold.ts`): lower case,
 * without accents. Only `src/input/` reads them, and reads all languages at once: what people type does not depend on
 * the language they read.
 */
export type Typed = {
  actions: {
    mine: Words;
    /** What an `actions` filter shows, by its canonical name. */
    shown: Readonly<Record<'overdue' | 'open' | 'in progress' | 'blocked' | 'done' | 'dropped' | 'all', Words>>;
    /** States as people report them. */
    states: Readonly<Record<'open' | 'in progress' | 'blocked' | 'done' | 'dropped', Words>>;
    noDueDay: Words;
  };
  days: {
    /** Numbers of a weekday in its month; -1 is the last. */
    ordinals: Readonly<Record<string, number>>;
    /** After the number of a day, as in `1st`. */
    suffixes: Words;
    /** Words that may stand before a day. */
    before: Words;
    /** Between a weekday or a day and its month. */
    of: Words;
    /** Days from today. */
    relative: Readonly<Record<string, number>>;
    next: Words;
    previous: Words;
    coming: Words;
    /** As in `in two weeks`. */
    within: Words;
    /** As in `end of June`. */
    end: Words;
    numbers: Readonly<Record<string, number>>;
    units: Readonly<Record<'day' | 'week' | 'month' | 'year', Words>>;
  };
  groups: {
    /** What a group is called in this language, with its code. */
    codes: Readonly<Record<string, string>>;
  };
  people: { me: Words; nobody: Words; guest: Words };
  reminders: {
    off: Words;
    usual: Words;
    and: Words;
    /** After the leads, as in `3 days before`. */
    after: Words;
    units: Readonly<Record<'week' | 'day' | 'hour' | 'minute', Words>>;
  };
  times: { at: Words; noon: Words; midnight: Words };
};
