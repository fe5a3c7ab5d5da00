import type { Group } from './domain/group.ts';
import type { Membership } from './domain/membership.ts';
import type { Account, Person } from './domain/person.ts';
import { refuse } from './errors.ts';
import type { Fields, InputOf } from './field.ts';
import { readValues } from './form.ts';
import type { PlainKey } from './languages/index.ts';
import { leads, type Permission } from './permissions.ts';
import type { Reader } from './reader.ts';
import type { Tables } from './tables.ts';
import { type Button, button, type Reply, say, type Values } from './view.ts';

/** Who is asking: the person, the account they ask from, and their roles as they stand in this transaction. */
export type Actor = {
  person: Person;
  account: Account;
  memberships: Membership[];
  /** The Offices (ST.3 codes) whose focal point they are. */
  focalFor: string[];
  secretariat: boolean;
};

/** What every field and command is given: facts and the time are arguments. */
export type Asking = {
  actor: Actor;
  reader: Reader;
  now: Temporal.Instant;
  store: Tables;
  /** The group of the channel the call was made in. */
  here: Group | undefined;
  /** The channel the call was made in, by its workspace and its platform's id, and what it is called where that is known. */
  place: Place | undefined;
  network: Network;
  /** A fresh id, such as `m_8w2k…` for the prefix `m`. */
  newId: (prefix: string) => string;
};
export type Place = { workspace: string; id: string; name?: string };
/** `zone` is IANA, `commandName` what people type first, such as `/wild` (empty where that is nothing), `publicUrl` how the outside reaches the server, without a final slash. */
export type Network = Readonly<{ zone: string; commandName: string; publicUrl: string }>;
export type Context<Input> = Asking & { input: Input };

type Definition<F extends Fields> = {
  name: string;
  /** At most 24 characters: it titles a Slack modal. */
  title: PlainKey;
  summary: PlainKey;
  examples: readonly string[];
  allow: Permission;
  /** The group whose chair or vice-chair this takes, once the input says which; the secretariat may for any. */
  over?: (input: InputOf<F>) => Group;
  /** Opens its form when called without values, though nothing in it may be required. */
  opens?: boolean;
  /** Optional fields of which at least one must be given; without any the form opens. */
  oneOf?: readonly (keyof F & string)[];
  fields: F;
  run(context: Context<InputOf<F>>): Promise<Reply>;
};

export type How = 'typed' | 'pressed' | 'opened' | 'submitted';
export type Command = Omit<Definition<Fields>, 'run' | 'over'> & {
  answer(values: Values, how: How, at: Asking): Promise<Reply>;
};

/** One definition from which usage, help, permission, flags, form and validation follow. */
export function defineCommand<F extends Fields>({ run, over, ...about }: Definition<F>): Command {
  return {
    ...about,
    async answer(values, how, at) {
      if (!about.allow.includes(at.actor))
        refuse(say(about.allow.who), ...wayIn(about.allow), button(say('button.help'), 'help'));
      const read = await readValues(about, values, how, at);
      if (read.kind === 'reply') return read.reply;
      const group = over?.(read.input);
      if (group && !leads(at.actor, group.id)) {
        refuse(
          say('refusal.leads', { group: group.name }),
          button(say('button.group'), 'group', { group: group.slug }),
        );
      }
      return run({ ...at, input: read.input });
    },
  };
}

/** Where membership is what is missing, the step that leads to it. */
const wayIn = ({ level }: Permission): Button[] => (level === 'members' ? [button(say('join.title'), 'join')] : []);

/** A command as people type it: after the platform's word for the bot, where that has one. */
export const asTyped = (commandName: string, words: string): string => `${commandName} ${words}`.trimStart();

/** `meetings move <meeting> <day> [--place …]`: fields in order, optional ones in brackets, flags by name. */
export function usageOf({ name, fields }: Command, commandName: string): string {
  const words = Object.entries(fields).flatMap(([field, { required, takes }]) => {
    if (takes === 'nothing') return [];
    const word = takes === 'flag' ? `--${field} …` : `<${field}>`;
    return [required ? word : `[${word}]`];
  });
  return asTyped(commandName, [name, ...words].join(' '));
}
