import type { Command } from '../bot/command.ts';
import { asTyped, defineCommand, spokenName, typedNames, usageOf } from '../bot/command.ts';
import type { Actor, Asking } from '../bot/context.ts';
import type { Named } from '../bot/field.ts';
import { optional, pick } from '../bot/field.ts';
import { anyone } from '../bot/permissions.ts';
import { type Level, standing } from '../domain/membership.ts';
import { match } from '../input/match.ts';
import type { Reader } from '../view-model/reader.ts';
import { show } from '../view-model/view.ts';
import { commandCard, helpCard } from '../views/help.ts';

const ranks: Record<Level, number> = { secretariat: 0, 'focal points': 0, chairs: 1, members: 2, anyone: 3 };

/** Returns the help command over these commands and itself. It lists what the asker may do, their own level first. */
export function helpOver(others: readonly Command[]): Command {
  const all = (): readonly Command[] => [...others, help];
  const allowed = (actor: Actor) => all().filter(({ allow }) => allow.includes(actor));
  const commandNamed: Named<Command> = {
    none: 'refusal.command',
    option: ({ name }) => ({ value: name, label: name }),
    find: async (said, { network }) => {
      const bare = said.startsWith(network.commandName) ? said.slice(network.commandName.length).trim() : said;
      return match(
        bare,
        all().map((command) => ({ value: command, names: [command.name, ...typedNames(command)] })),
      );
    },
    options: async ({ actor }) => allowed(actor).map(commandNamed.option),
  };
  const help = defineCommand({
    name: 'help',
    title: 'help.title',
    summary: 'help.summary',
    examples: ['help', 'help join'],
    allow: anyone,
    fields: { command: optional(pick('field.command', commandNamed)) },
    async run({ input, ...asking }) {
      const { actor, network, reader } = asking;
      const { command } = input;
      const typed = (words: string): string => asTyped(network.commandName, words);
      if (command)
        return show(
          commandCard(entryOf(command, reader), usageOf(command, network.commandName, reader.language), typed, {
            allowed: command.allow.includes(actor),
            choices: await choicesOf(command, asking),
          }),
        );
      const mine = allowed(actor)
        .filter(({ name }) => name !== 'help')
        .sort((one, other) => ranks[one.allow.level] - ranks[other.allow.level]);
      return show(
        helpCard(
          actor.person.name,
          standing(actor),
          mine.map((one) => entryOf(one, reader)),
          typed,
        ),
      );
    },
  });
  return help;
}

const entryOf = (command: Command, { language }: Reader) => ({ ...command, spoken: spokenName(command, language) });

/** Returns the values of each field that is a choice. */
async function choicesOf({ fields }: Command, asking: Asking): Promise<Map<string, string[]>> {
  const choices = new Map<string, string[]>();
  for (const [name, field] of Object.entries(fields)) {
    const control = await field.control(asking);
    if (control.kind === 'choice')
      choices.set(
        name,
        control.options.map(({ value }) => value),
      );
  }
  return choices;
}
