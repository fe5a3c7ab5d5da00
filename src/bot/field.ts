import { fold, visible } from '../domain/fold.ts';
import { type Match, match } from '../input/match.ts';
import type { Read } from '../input/read.ts';
import type { PlainKey } from '../languages/catalogue.ts';
import { drawPlain } from '../view-model/draw.ts';
import { type Control, list, type Option, say, type Values } from '../view-model/view.ts';
import type { Asking } from './context.ts';

/** A field has a control, and reads what was given in it. */
export type Field<Given, Needed extends boolean = boolean> = {
  label: PlainKey;
  required: Needed;
  /** A code alone names the thing, so words in small letters after one are another field's; in a group's channel it is left to free text. */
  short?: true | undefined;
  /** How much of a typed line it takes: one word, the longest run it can read, all that is left, or only its `--flag`. */
  takes: 'word' | 'run' | 'rest' | 'flag' | 'nothing';
  /** `values` are those of the form it stands in. */
  control(at: Asking, values?: Values): Promise<Control>;
  /** Returns the value to start from where nothing was given. */
  initial(at: Asking, values: Values): Started;
  /** Returns the value that a form starts from, which is not taken where nothing is given. */
  suggested?(at: Asking, values: Values): Started;
  /** Whether a form that can offer one value at most leaves it out. */
  omitsOnly?: boolean;
  /** Whether it has a value where nothing is given. */
  hasDefault?: boolean;
  /** `values`: what was given for the other fields, such as the group whose members come first. */
  read(raw: string, at: Asking, values?: Values): Promise<Read<Given>>;
};
export type Fields = Record<string, Field<unknown>>;
export type InputOf<F extends Fields> = {
  [Name in keyof F]: F[Name] extends Field<infer Given, infer Needed>
    ? Needed extends true
      ? Given
      : Given | undefined
    : never;
};

type Started = string | undefined | Promise<string | undefined>;
export type Initial = { initial?: (at: Asking, values: Values) => Started };
const nothing = (): undefined => undefined;

export type Rules<Takes> = { takes?: Takes } & Initial;
/** Returns what is alike in every field that must be filled in. */
export const needed = <Takes>(label: PlainKey, takes: Takes, initial: Initial['initial'] = nothing) => ({
  label,
  required: true as const,
  takes,
  initial,
  hasDefault: initial !== nothing,
});

/** Words as typed, at most `max` characters (UTF-16 units). */
export function text(
  label: PlainKey,
  rules: { max: number; multiline?: boolean } & Rules<'word' | 'rest' | 'flag'>,
): Field<string, true> {
  const { max, multiline = false } = rules;
  return {
    ...needed(label, rules.takes ?? 'rest', rules.initial),
    control: async () => ({ kind: multiline ? 'multiline' : 'text', max }),
    read: async (raw) =>
      raw.length <= max
        ? { ok: true, value: raw, raw, shown: raw }
        : { ok: false, problem: say('problem.long', { max, n: raw.length }), options: [] },
  };
}

/** One of a few; `labels` names each in the reader's language. Read by value, by label, by one of the other `words` for it, or by an unambiguous beginning. */
export function choice<Value extends string>(
  label: PlainKey,
  labels: Record<Value, PlainKey>,
  rules: Rules<'run' | 'flag'> & { words?: ReadonlyMap<string, Value> } = {},
): Field<Value, true> {
  const values = Object.keys(labels) as Value[];
  const option = (value: Value): Option => ({ value, label: say(labels[value]) });
  return {
    ...needed(label, rules.takes ?? 'run', rules.initial),
    control: async () => ({ kind: 'choice', options: values.map(option) }),
    read: async (raw, at) => {
      const named = values.map((value) => ({ value, names: [value, drawPlain(say(labels[value]), at.reader)] }));
      const found = match(rules.words?.get(fold(visible(raw))) ?? raw, named);
      if (found.kind === 'one')
        return {
          ok: true,
          value: found.value,
          raw: found.value,
          shown: say(labels[found.value]),
          ...(found.partial && { partial: true }),
        };
      return {
        ok: false,
        problem: say('problem.choice', { choices: list(values.map((v) => say(labels[v]))) }),
        options: [],
      };
    },
  };
}

/** How things of one kind are found by what people call them. `option.value` reads back to the same thing. */
export type Named<Thing> = {
  find(said: string, at: Asking, values?: Values): Promise<Match<Thing>>;
  options(at: Asking): Promise<Option[]>;
  option(thing: Thing): Option;
  /** Returns the options of several things, those of equal names told apart; `option` of each where it is left out. */
  choices?(things: readonly Thing[], at: Asking): Promise<Option[]>;
  short?: true;
  /** "No group is called “…”." */
  none:
    | 'refusal.command'
    | `problem.${'group' | 'office' | 'account' | 'person' | 'meeting' | 'action' | 'request' | 'session' | 'zone' | 'owner'}`;
};

/** One thing of the store, by id, name or unambiguous beginning. */
export function pick<Thing>(
  label: PlainKey,
  named: Named<Thing>,
  rules: Rules<'run' | 'flag' | 'nothing'> & { omitsOnly?: boolean } = {},
): Field<Thing, true> {
  const choices = async (things: readonly Thing[], at: Asking): Promise<Option[]> =>
    named.choices ? named.choices(things, at) : things.map(named.option);
  return {
    ...needed(label, rules.takes ?? 'run', rules.initial),
    omitsOnly: rules.omitsOnly ?? false,
    short: named.short,
    control: async (at) => ({ kind: 'search', options: await named.options(at) }),
    read: async (raw, at, values) => {
      const found = await named.find(raw, at, values);
      switch (found.kind) {
        case 'one': {
          const { value, label: shown } = named.option(found.value);
          return { ok: true, value: found.value, raw: value, shown, ...(found.partial && { partial: true }) };
        }
        case 'several':
          return {
            ok: false,
            problem: say('problem.several', { said: raw }),
            options: await choices(found.values, at),
          };
        case 'none':
          return { ok: false, problem: say(named.none, { said: raw }), options: await choices(found.near, at) };
      }
    },
  };
}

/** A whole number from 0, for where a page begins. */
export function number(label: PlainKey): Field<number, true> {
  const plain = text(label, { max: 9, takes: 'flag' });
  return {
    ...plain,
    read: async (raw) =>
      /^\d{1,9}$/.test(raw)
        ? { ok: true, value: Number(raw), raw, shown: raw }
        : { ok: false, problem: say('problem.number', { said: raw }), options: [] },
  };
}

/** The same, but it may be left out. */
export const optional = <Given>(field: Field<Given, true>): Field<Given, false> => ({ ...field, required: false });

/** Carried by buttons and forms, never asked for. */
export function hidden<Given, Needed extends boolean>(field: Field<Given, Needed>): Field<Given, Needed> {
  return { ...field, takes: 'nothing' };
}
