import type { Group } from '../domain/group.ts';
import type { PlainKey } from '../languages/catalogue.ts';
import { commandNames, type Language } from '../languages/index.ts';
import { type Button, button, type Reply, say, type Values } from '../view-model/view.ts';
import type { Asking, Context, How } from './context.ts';
import type { Fields, InputOf } from './field.ts';
import { readValues } from './form.ts';

import { mayChair, type Permission } from './permissions.ts';
import { refuse } from './refusal.ts';

type Definition<F extends Fields> = {
  name: string;
  /** At most 24 characters: it titles a Slack modal. */
  title: PlainKey;
  summary: PlainKey;
  examples: readonly string[];
  /** Names under which it is typed, the one that is shown first; `name` where there are none. */
  typed?: readonly string[];
  /** Names under which buttons and forms sent earlier call it. */
  formerNames?: readonly string[];
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
      if (group && !mayChair(at.actor, group.id)) {
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

/** Returns every name under which the command is typed, in all languages. */
export function typedNames({ name, typed = [name] }: Pick<Command, 'name' | 'typed'>): string[] {
  return [...typed, ...Object.values(commandNames).flatMap((names) => names[name] ?? [])];
}

/** Returns the command's name as its reader types it. */
export const spokenName = ({ name, typed = [name] }: Pick<Command, 'name' | 'typed'>, language: Language): string =>
  commandNames[language]?.[name] ?? typed[0] ?? name;

/** `meetings move <meeting> <day> [--place …]`: fields in order, optional ones in brackets, flags by name. */
export function usageOf(command: Command, commandName: string, language: Language): string {
  const { fields } = command;
  const words = Object.entries(fields).flatMap(([field, { required, takes, hasDefault }]) => {
    if (takes === 'nothing') return [];
    const word = takes === 'flag' ? `--${field} …` : `<${field}>`;
    return [required && !(hasDefault && takes === 'flag') ? word : `[${word}]`];
  });
  return asTyped(commandName, [spokenName(command, language), ...words].join(' '));
}
