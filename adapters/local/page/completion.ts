import type { CommandCard } from '../../../src/ports/call.ts';
import type { DrawnInput } from '../../../src/view-model/draw.ts';
import { folded } from './dom.ts';
import type { Suggestion } from './listbox.ts';
import { word } from './words.ts';

const maxSuggestions = 8;

/** Returns what may come next in a typed line: command names, then values and flags. `value` is the whole line with the suggestion taken. */
export function complete(line: string, commands: readonly CommandCard[]): Suggestion[] {
  const slash = slashOf(commands);
  if (line.startsWith('/') && slash.startsWith(line.toLowerCase())) {
    return [{ value: `${slash} `, label: slash, detail: word('local.then') }];
  }
  const prefix = prefixOf(line, slash);
  const rest = line.slice(prefix.length);
  if (rest.trim() === '') return prefix === '' ? [] : names(commands, prefix, '');
  const card = commandOf(line, commands);
  return [...names(commands, prefix, rest), ...(card ? values(card, prefix, rest) : [])].slice(0, maxSuggestions);
}

/** Returns the command that the line names in full; the longest where several match. */
export function commandOf(line: string, commands: readonly CommandCard[]): CommandCard | undefined {
  const said = `${line.slice(prefixOf(line, slashOf(commands)).length).toLowerCase()} `;
  return commands.filter(({ name }) => said.startsWith(`${name} `)).sort((a, b) => b.name.length - a.name.length)[0];
}

// Every usage line begins with the slash command.
const slashOf = (commands: readonly CommandCard[]): string => commands[0]?.usage.split(' ')[0] ?? '/wild';
const prefixOf = (line: string, slash: string): string =>
  line.toLowerCase().startsWith(`${slash} `) ? line.slice(0, slash.length + 1) : '';

function names(commands: readonly CommandCard[], prefix: string, rest: string): Suggestion[] {
  const said = rest.toLowerCase().trimStart();
  const begins = commands.filter(({ name }) => name.startsWith(said) && `${name} ` !== said);
  const within = commands.filter(
    ({ name }) => !begins.some((one) => one.name === name) && name.includes(` ${said.trim()}`),
  );
  return (said === '' ? begins : [...begins, ...within])
    .slice(0, maxSuggestions)
    .map(({ name, summary }) => ({ value: `${prefix}${name} `, label: name, detail: summary }));
}

function values(card: CommandCard, prefix: string, rest: string): Suggestion[] {
  const after = rest.slice(card.name.length);
  if (!after.startsWith(' ')) return [];
  const words = after.match(/"[^"]*"?|\S+/g) ?? [];
  const typed = /\s$/.test(after) ? '' : (words.pop() ?? '');
  const before = `${prefix}${rest.slice(0, rest.length - typed.length)}`;
  if (typed.startsWith('-')) return flags(card, before, typed, words);
  return options(inputAt(card, words), typed).map(({ value, label }) => {
    const word = /\s/.test(value) ? `"${value}"` : value;
    return { value: `${before}${word} `, label, ...(value === label ? {} : { detail: value }) };
  });
}

function flags(card: CommandCard, before: string, typed: string, words: readonly string[]): Suggestion[] {
  const said = typed.replace(/^-+/, '').toLowerCase();
  return card.inputs
    .filter(({ name }) => name.startsWith(said) && !words.includes(`--${name}`))
    .map(({ name, label }) => ({ value: `${before}--${name} `, label: `--${name}`, detail: label }));
}

/** Returns the input that the next word fills: that of the flag just typed, else the next one in the usage line. */
function inputAt(card: CommandCard, words: readonly string[]): DrawnInput | undefined {
  const byName = (name: string | undefined): DrawnInput | undefined => card.inputs.find((input) => input.name === name);
  const flag = words.at(-1)?.match(/^--(\w+)$/)?.[1];
  if (flag) return byName(flag);
  const inOrder = [...card.usage.matchAll(/<(\w+)>/g)].map(([, name]) => name);
  const given = words.filter((word, index) => !word.startsWith('--') && !words[index - 1]?.startsWith('--'));
  return byName(inOrder[given.length]);
}

function options(input: DrawnInput | undefined, typed: string) {
  if (!input || !('options' in input.control)) return [];
  const said = folded(typed.replaceAll('"', ''));
  return input.control.options
    .filter(({ value, label }) => matches(`${label} ${value}`, said))
    .slice(0, maxSuggestions);
}

/** Returns whether any word of the text begins with what was typed. */
const matches = (text: string, said: string): boolean =>
  ` ${folded(text)}`.includes(` ${said}`) || folded(text).includes(`(${said}`);
