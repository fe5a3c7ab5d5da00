import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { zipSync } from 'fflate';
import { extensionCommands, searchCommands, searchParameter } from '../../adapters/teams/extension.ts';
import type { Command } from '../../src/bot/command.ts';
import { commands } from '../../src/commands/index.ts';
import type { PlainKey } from '../../src/languages/catalogue.ts';
import { catalogues } from '../../src/languages/index.ts';
import { format } from '../../src/view-model/sentence.ts';

/** What the package says of this installation: the Entra application's id, and where the bot is reached. */
export type About = { version: string; clientId: string; publicUrl: string };

const here = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
const words = (key: PlainKey): string => format(catalogues.en[key], 'en-GB', {}, String).join('');
const inFrench = (key: PlainKey): string => format(catalogues.fr[key], 'fr', {}, String).join('');

// What most people come for, in the order of the menu; Teams shows twelve.
const menu = [
  'home',
  'help',
  'join',
  'groups',
  'meetings',
  'actions',
  'status',
  'members',
  'profile',
  'status post',
  'actions add',
  'requests',
];

function named(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (!found) throw new Error(`the package names “${name}”, which is no command`);
  return found;
}

export const listed: readonly Command[] = menu.map((name) => named(name));

/** The manifest of this installation; throws where it is not what Microsoft's schema of version 1.30 asks. */
export function manifestOf(about: About): Record<string, unknown> {
  const entries = listed.map(({ name, summary }) => ({ title: name, description: words(summary) }));
  const values: Record<string, unknown> = {
    ...about,
    domain: new URL(about.publicUrl).hostname,
    commands: entries,
    prompts: entries.map(({ title, description }) => ({ title, description, type: 'prompt', prompt: title })),
    extension: [...extensionCommands.map(extensionEntry), ...searchCommands.map(searchEntry)],
  };
  const manifest: Record<string, unknown> = JSON.parse(here('manifest.json').toString('utf8'), (_, value) =>
    typeof value === 'string' ? filled(value, values) : value,
  );
  refuseFaulty(manifest);
  return manifest;
}

function extensionEntry({ id, command, fromMessage }: (typeof extensionCommands)[number]) {
  const { title, summary } = named(command);
  const context = fromMessage ? ['compose', 'commandBox', 'message'] : ['compose', 'commandBox'];
  const said = { title: words(title), description: words(summary) };
  return { id, type: 'action', ...said, fetchTask: true, context, triggers: ['slash'] };
}

function searchEntry({ id, command }: (typeof searchCommands)[number]) {
  const { title, summary } = named(command);
  const asked = { title: words('teams.words'), description: words('teams.wordsHint'), inputType: 'text' };
  const said = { title: words(title), description: words(summary) };
  const parameters = [{ name: searchParameter, ...asked }];
  return { id, type: 'query', ...said, initialRun: true, context: ['compose', 'commandBox'], parameters };
}

/** The manifest's words in French; commands keep their names, which are what is typed. */
export function frenchOf(): Record<string, string> {
  const menus = [0, 1].flatMap((list) =>
    listed.map(({ summary }, at) => [`bots[0].commandLists[${list}].commands[${at}].description`, inFrench(summary)]),
  );
  const extension = [...extensionCommands, ...searchCommands].flatMap(({ command }, at) => [
    [`composeExtensions[0].commands[${at}].title`, inFrench(named(command).title)],
    [`composeExtensions[0].commands[${at}].description`, inFrench(named(command).summary)],
  ]);
  const parameters = searchCommands.flatMap((_, at) => {
    const parameter = `composeExtensions[0].commands[${extensionCommands.length + at}].parameters[0]`;
    return [
      [`${parameter}.title`, inFrench('teams.words')],
      [`${parameter}.description`, inFrench('teams.wordsHint')],
    ];
  });
  const french = {
    ...JSON.parse(here('fr.json').toString('utf8')),
    ...Object.fromEntries([...menus, ...extension, ...parameters]),
  };
  refuseFaulty(french, 'Localization');
  return french;
}

/** A text with its `{{names}}` filled in; where it is one name alone, the value itself. */
function filled(text: string, values: Record<string, unknown>): unknown {
  const [, alone] = /^\{\{(\w+)\}\}$/.exec(text) ?? [];
  if (alone !== undefined) return values[alone];
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

function refuseFaulty(made: unknown, kind?: 'Localization'): void {
  const faults = faultsOf(made, kind);
  if (faults.length > 0) throw new Error(`The manifest is not what Microsoft’s schema asks:\n${faults.join('\n')}`);
}

/** What Microsoft's own schema has against it. */
export function faultsOf(manifest: unknown, kind?: 'Localization'): string[] {
  const schemas = createRequire(import.meta.url).resolve('@microsoft/app-manifest');
  const path = new URL(`file://${schemas}`);
  const name = kind ? `MicrosoftTeams.${kind}.schema.json` : 'MicrosoftTeams.schema.json';
  const schema = JSON.parse(readFileSync(new URL(`json-schemas/teams/v1.30/${name}`, path), 'utf8'));
  // Microsoft’s own patterns are not all good with the flag u.
  const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The package Teams takes: the manifest, its words in French, and both icons. */
export function packageOf(about: About): Uint8Array {
  const manifest = Buffer.from(JSON.stringify(manifestOf(about), null, 2));
  const french = Buffer.from(JSON.stringify(frenchOf(), null, 2));
  return zipSync({
    'manifest.json': manifest,
    'fr.json': french,
    'color.png': here('color.png'),
    'outline.png': here('outline.png'),
  });
}
