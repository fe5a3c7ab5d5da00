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
    noDueDay: Words;
  };
  days: {
    /** Numbers of a weekday in its month; -1 is the last. */
    ordinals: Readonly<Record<string, number>>;
    /** Words that may stand before a day. */
    before: Words;
    /** Between a weekday and its month. */
    of: Words;
  };
  people: { me: Words; nobody: Words; guest: Words };
  reminders: {
    off: Words;
    usual: Words;
    and: Words;
    units: Readonly<Record<'week' | 'day' | 'hour' | 'minute', Words>>;
  };
};
