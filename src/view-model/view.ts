import type { Arguments, Key } from '../languages/catalogue.ts';
import type { en } from '../languages/en/index.ts';

/** Platform-neutral content. Strings are text, never markup: each renderer escapes every one of them. */
export type View = { title?: Text; body: Block[]; about?: ViewSubject };
/** What a view is about, for code that must recognise it: the asker's home, or a meeting whose card begins at `body[cardAt]`. */
type ViewSubject = { kind: 'home' } | { kind: 'meeting'; id: string; cardAt: number };

/** What members wrote is a string and is shown as written; what the bot says is a Say, drawn in the reader's language. */
export type Text = Span | readonly Text[];
export type Span =
  | string
  | Say
  | { kind: 'strong'; text: Text }
  | { kind: 'link'; text: Text; href: string }
  | { kind: 'person'; id: string; name: string }
  | { kind: 'office'; code: string; name: string }
  | { kind: 'time'; at: string; zone: string; home?: string; utc?: boolean }
  | { kind: 'day'; on: string; style?: DayStyle }
  | { kind: 'days'; first: string; last: string; style?: DayStyle }
  | { kind: 'list'; of: Text[] };

/** With its weekday where there is none; `long`: without; `document`: as the head of a WIPO document has it. */
export type DayStyle = 'long' | 'document';

export type Value = number | Text;
export type Say = { kind: 'say'; key: Key; values: Record<string, Value> };

export type Block =
  | { kind: 'text'; text: Text; quiet?: boolean }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'item'; text: Text; detail?: Text; button?: Button }
  | { kind: 'buttons'; buttons: Button[] }
  | { kind: 'table'; columns: Text[]; rows: Text[][] }
  | ({ kind: 'file' } & FileHandle);

/** A file that is made when it is fetched: `secret` opens it for an hour, at `href`. */
type FileHandle = { name: string; mediaType: string; secret: string; href: string };

/** A button is a command with some values filled in. */
export type Button = { label: Text; command: string; values: Values; style?: 'primary' | 'danger' };
export type Values = Record<string, string>;

/** A command still to be filled in. `values` holds what is already settled; `about` says it in words. */
export type Form = { command: string; title: Text; values: Values; about: Fact[]; inputs: Input[] };
export type Fact = { label: Text; value: Text };
export type Input = {
  name: string;
  label: Text;
  required: boolean;
  value?: string;
  problem?: Text;
  control: Control;
};
export type Control =
  | { kind: 'text'; max: number }
  | { kind: 'multiline'; max: number }
  | { kind: 'choice'; options: Option[] }
  | { kind: 'search'; options: Option[] }
  /** Any number of the options; the value is theirs, joined by commas. */
  | { kind: 'several'; options: Option[] }
  | { kind: 'day' }
  /** `zone`: the time zone (IANA) it is read in, where the form does not ask for one. */
  | { kind: 'time'; zone?: string };
/** Returns the values that are chosen in a control of the kind `several`. */
export const chosenIn = (value: string | undefined): string[] => (value ?? '').split(',').map((one) => one.trim());
export type Option = { value: string; label: Text };

export type Reply = { kind: 'view'; view: View } | { kind: 'form'; form: Form };

/** Returns a sentence of the catalogue with its values; a renderer draws it in the reader's language. */
export function say<K extends Key>(
  key: K,
  ...[values]: keyof ParametersOf<K> extends never ? [] : [values: ParametersOf<K>]
): Say {
  return { kind: 'say', key, values: (values ?? {}) as Record<string, Value> };
}

export const strong = (text: Text): Span => ({ kind: 'strong', text });
export const link = (text: Text, href: string): Span => ({ kind: 'link', text, href });
export const day = (on: Temporal.PlainDate): Span => ({ kind: 'day', on: on.toString() });
/** Returns a day without its weekday, in the reader's language. */
export const longDay = (on: string, style: DayStyle = 'long'): Span => ({ kind: 'day', on, style });
/** Returns the days from the first to the last, such as "14 to 16 April 2026". */
export const days = (first: string, last: string, style: DayStyle = 'long'): Span => ({
  kind: 'days',
  first,
  last,
  style,
});
/** A time of day, in the reader's language. */
export const clock = (at: Temporal.PlainTime | Temporal.ZonedDateTime): Say =>
  say('time.clock', { hour: twoDigits(at.hour), minute: twoDigits(at.minute) });
const twoDigits = (n: number): string => String(n).padStart(2, '0');
export const list = (of: Text[]): Span => ({ kind: 'list', of });
/** Returns a moment, drawn in the reader's zone, with `zone` (IANA) where the two differ. */
export const time = (at: Temporal.Instant, zone: string): Span => ({ kind: 'time', at: at.toString(), zone });

/** Returns the same, with the time in `home` (the network's, IANA) where that is a third, and the date in UTC where it differs. */
export const wholeTime = (at: Temporal.Instant, zone: string, home: string): Span => ({
  kind: 'time',
  at: at.toString(),
  zone,
  home,
  utc: true,
});

export const paragraph = (text: Text): Block => ({ kind: 'text', text });
export const quiet = (text: Text): Block => ({ kind: 'text', text, quiet: true });
export const buttons = (...of: Button[]): Block => ({ kind: 'buttons', buttons: of });
export const button = (label: Text, command: string, values: Values = {}, style?: 'primary' | 'danger'): Button =>
  style ? { label, command, values, style } : { label, command, values };

export const show = (view: View): Reply => ({ kind: 'view', view });
/** Returns one sentence, with the next steps as buttons. */
export const notice = (text: Text, ...next: Button[]): Reply =>
  show({ body: next.length > 0 ? [paragraph(text), buttons(...next)] : [paragraph(text)] });

type Counted<Sentence extends string, Name extends string> = Sentence extends `${string}{${Name}, plural,${string}`
  ? number
  : Value;

/** The values that a sentence takes: a number where it has a plural, any value elsewhere. */
export type ParametersOf<K extends Key> = { [Name in Arguments<(typeof en)[K]>]: Counted<(typeof en)[K], Name> };
