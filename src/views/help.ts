import type { Level, StandingRole } from '../domain/membership.ts';
import type { PlainKey } from '../languages/catalogue.ts';
import {
  type Block,
  button,
  buttons,
  list,
  paragraph,
  quiet,
  say,
  strong,
  type Text,
  type View,
} from '../view-model/view.ts';

type HelpEntry = {
  name: string;
  /** The name as the reader types it. */
  spoken: string;
  title: PlainKey;
  summary: PlainKey;
  examples: readonly string[];
  allow: { level: Level; who: PlainKey };
  fields: Record<string, { label: PlainKey; required: boolean; takes: string; hasDefault?: boolean }>;
};

// The first buttons for each role.
export const firstSteps: Record<StandingRole, readonly string[]> = {
  guest: ['join', 'groups', 'profile'],
  member: ['meetings', 'actions', 'status', 'members'],
  'vice-chair': ['status post', 'meetings', 'actions', 'actions add'],
  chair: ['status post', 'meetings', 'actions', 'actions add'],
  secretariat: ['requests', 'report', 'meetings schedule', 'actions'],
};

/** Returns a command as it is typed on the reader's platform. */
type Typed = (words: string) => string;

/** Returns the likely first steps as buttons, then every command the person may use. */
export function helpCard(name: string, standing: StandingRole, commands: readonly HelpEntry[], typed: Typed): View {
  const steps = firstSteps[standing].flatMap((wanted) => commands.filter(({ name }) => name === wanted));
  return {
    title: say('help.hello', { name }),
    body: [
      paragraph(say(`help.${standing}`)),
      buttons(...steps.map((one, index) => button(say(one.title), one.name, {}, index === 0 ? 'primary' : undefined))),
      ...familiesOf(commands)
        .slice(0, maxLines)
        .map((family) => familyLine(family, typed)),
      ...furtherFamilies(familiesOf(commands).slice(maxLines)),
      quiet(say('help.more', { command: typed('help join') })),
    ],
  };
}

/** A longer list is not read on a phone: the families after these are named in one line. */
const maxLines = 20;

function furtherFamilies(families: HelpEntry[][]): Block[] {
  if (families.length === 0) return [];
  const names = families.map((family) => {
    const { head, rest } = namesOf(family);
    return rest.length > 0 ? `${head.spoken} (${rest.join(', ')})` : head.spoken;
  });
  return [quiet(say('help.further', { commands: list(names) }))];
}

/** Returns the commands grouped by first word: `actions`, `actions add`, … are one family. */
const familiesOf = (commands: readonly HelpEntry[]): HelpEntry[][] => [
  ...Map.groupBy(commands, ({ name }) => name.split(' ', 1)[0]).values(),
];

/** Returns the family's shortest command, and what the others are called after it. */
function namesOf(family: HelpEntry[]): { head: HelpEntry; rest: string[] } {
  const [head, ...others] = [...family].sort((one, other) => wordsIn(one) - wordsIn(other));
  if (!head) throw new TypeError('a family has a head');
  const rest = others.map(({ spoken }) =>
    spoken.startsWith(`${head.spoken} `) ? spoken.slice(head.spoken.length + 1) : spoken,
  );
  return { head, rest };
}

/** Returns a family as one line: the head with its summary, then the second words of the others. */
function familyLine(family: HelpEntry[], typed: Typed): Block {
  const { head, rest } = namesOf(family);
  return {
    kind: 'item',
    text: strong(typed(head.spoken)),
    detail:
      rest.length > 0 ? [say(head.summary), ' ', say('help.also', { words: rest.join(', ') })] : say(head.summary),
  };
}

const wordsIn = ({ spoken }: HelpEntry): number => spoken.split(' ').length;

/** Whether the reader may use the command, and the values of its choices by field. */
type Shown = { allowed: boolean; choices: ReadonlyMap<string, readonly string[]> };

/** Returns one command's usage, fields and examples; where the person may not use it, who may. */
export function commandCard(command: HelpEntry, usage: string, typed: Typed, { allowed, choices }: Shown): View {
  const fields = Object.entries(command.fields).filter(([, { takes }]) => takes !== 'nothing');
  const rows = fields.map(([name, { label, required, hasDefault, takes }]) => {
    const values = choices.get(name);
    const told: Text = values ? [say(label), ` (${values.join(', ')})`] : say(label);
    const isOptional = !required || (hasDefault && takes === 'flag');
    return { label: name, value: isOptional ? say('help.optional', { label: told }) : told };
  });
  return {
    title: say(command.title),
    body: [
      paragraph(say(command.summary)),
      paragraph(strong(usage)),
      ...(rows.length > 0 ? [{ kind: 'facts' as const, facts: rows }] : []),
      ...command.examples.map((example): Block => ({ kind: 'item', text: typed(example) })),
      ...(allowed
        ? [buttons(button(say('button.start'), command.name, {}, 'primary'))]
        : [quiet(say(command.allow.who))]),
    ],
  };
}
