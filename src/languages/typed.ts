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
    /** Between what is to be done and its due day. */
    deadline: Words;
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
  meetings: {
    articles: Words;
    nouns: Words;
    /** Between the noun and the day, month or group. */
    links: Words;
    next: Words;
    last: Words;
    /** Answers to an invitation. */
    answers: Readonly<Record<'yes' | 'maybe' | 'no', Words>>;
  };
  /** What the languages of the bot are called. */
  languages: Readonly<Record<'en' | 'fr', Words>>;
  /** Words that people put between two values: `to`, `for`. */
  links: Words;
  groups: {
    /** Before and after a group's name. */
    before: Words;
    after: Words;
    /** The asker's own group. */
    own: Words;
    /** What a group is called in this language, with its code. */
    codes: Readonly<Record<string, string>>;
  };
  polite: { before: Words; after: Words };
  people: {
    me: Words;
    nobody: Words;
    guest: Words;
    /** Before a name, without the dot. */
    titles: Words;
    /** How somebody attends a meeting, as written behind a name. */
    attending: Words;
  };
  reminders: {
    off: Words;
    usual: Words;
    and: Words;
    /** After the leads, as in `3 days before`. */
    after: Words;
    units: Readonly<Record<'week' | 'day' | 'hour' | 'minute', Words>>;
  };
  roll: {
    /** How the columns of a roll are headed, without signs. */
    columns: Readonly<
      Record<
        'group' | 'office' | 'name' | 'first' | 'last' | 'email' | 'position' | 'role' | 'since' | 'ignored',
        Words
      >
    >;
    roles: Readonly<Record<'member' | 'vice-chair' | 'chair', Words>>;
  };
  times: { at: Words; noon: Words; midnight: Words };
};

/**
 * What people write that is no command, as a pattern over the folded line without punctuation, with the command that
 * answers it and its values. A named part is the value of the field of that name, without the digit behind it.
 */
export type Intents = readonly (readonly [
  pattern: string,
  command: string,
  values?: Readonly<Record<string, string>>,
])[];
