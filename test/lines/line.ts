/** What a line must lead to; a string is what the bot does instead of a command. */
export type Meaning =
  /** The command that is meant, or its form with these values filled in where more is needed. */
  | { command: string; values: Record<string, string | null> }
  /** The bot asks, offering what may be meant or the form with what it needs, and writes nothing. */
  | 'question'
  /** The bot says what cannot be done and what to do instead, and writes nothing. */
  | 'refusal'
  /** A friendly answer to a greeting, thanks or small talk; nothing is written. */
  | 'talk';

/** One line as typed by one person, directly or in a group's channel, on 16 April 2026 at 17:00 in Geneva (a Thursday). */
export type Line = {
  language: 'en' | 'fr';
  /** An account of the sample network. */
  who: string;
  /** The group whose channel it is typed in. */
  in?: string;
  /** What the same person typed just before. */
  after?: string;
  line: string;
  means: Meaning;
};

export const question = 'question';
export const refusal = 'refusal';
export const talk = 'talk';

/**
 * A command, with those of its values that matter. They are written as follows: a group by slug, an Office by code, a
 * day as ISO, a time as HH:MM, a zone by its IANA name, a meeting as `<slug> <day>`, an action item by code (several
 * joined by `, `), a person by name, free text verbatim, a list with one entry a line. `null`: must stay unset.
 * `actions` names what its filter means: `mine`, `shown`, `group`, `session`, `owner`, `words`.
 * `minutes write` is the command that records minutes, `minutes show` the one that shows them.
 */
export const does = (command: string, values: Record<string, string | null> = {}): Meaning => ({ command, values });

type Typed = readonly (readonly [line: string, means: Meaning])[];
type Where = Pick<Line, 'in' | 'after'>;

const linesIn =
  (language: Line['language']) =>
  (who: string, typed: Typed, where: Where = {}): Line[] =>
    typed.map(([line, means]) => ({ language, who, ...where, line, means }));

export const english = linesIn('en');
export const french = linesIn('fr');
