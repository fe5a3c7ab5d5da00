import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { zipSync } from 'fflate';
import { extensionCommands } from '../../adapters/teams/extension.ts';
import type { Command } from '../../src/bot/command.ts';
import { commands } from '../../src/commands/index.ts';
import type { PlainKey } from '../../src/languages/catalogue.ts';
import { catalogues } from '../../src/languages/index.ts';
import { format } from '../../src/view-model/sentence.ts';

/** What the package says of this installation: the Entra application's id, and where the bot is reached. */
export type About = { version: string; clientId: string; publicUrl: string };

const here = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
const words = (key: PlainKey): string => format(catalogues.en[key], 'en-GB', {}, String).join('');

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

export const listed: readonly Command[] = menu.map((name) => {
  const found = commands.find((command) => command.name === name);
  if (!found) throw new Error(`the menu names “${name}”, which is no command`);
  return found;
});

/** The manifest of this installation; throws where it is not what Microsoft's schema of version 1.30 asks. */
export function manifestOf(about: About): Record<string, unknown> {
  const entries = listed.map(({ name, summary }) => ({ title: name, description: words(summary) }));
  const values: Record<string, unknown> = {
    ...about,
    domain: new URL(about.publicUrl).hostname,
    commands: entries,
    prompts: entries.map(({ title, description }) => ({ title, description, type: 'prompt', prompt: title })),
    extension: extensionCommands.map(extensionEntry),
  };
  const manifest: Record<string, unknown> = JSON.parse(here('manifest.json').toString('utf8'), (_, value) =>
    typeof value === 'string' ? filled(value, values) : value,
  );
  const faults = faultsOf(manifest);
  if (faults.length > 0) throw new Error(`The manifest is not what Microsoft’s schema asks:\n${faults.join('\n')}`);
  return manifest;
}

function extensionEntry({ id, command, fromMessage }: (typeof extensionCommands)[number]) {
  const found = commands.find(({ name }) => name === command);
  if (!found) throw new Error(`the extension names “${command}”, which is no command`);
  const context = fromMessage ? ['compose', 'commandBox', 'message'] : ['compose', 'commandBox'];
  const [title, description] = [words(found.title), words(found.summary)];
  return { id, type: 'action', title, description, fetchTask: true, context, triggers: ['slash'] };
}

/** A text with its `{{names}}` filled in; where it is one name alone, the value itself. */
function filled(text: string, values: Record<string, unknown>): unknown {
  const [, alone] = /^\{\{(\w+)\}\}$/.exec(text) ?? [];
  if (alone !== undefined) return values[alone];
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

/** What Microsoft's own schema has against it. */
export function faultsOf(manifest: unknown): string[] {
  const schemas = createRequire(import.meta.url).resolve('@microsoft/app-manifest');
  const path = new URL(`file://${schemas}`);
  const schema = JSON.parse(readFileSync(new URL('json-schemas/teams/v1.30/MicrosoftTeams.schema.json', path), 'utf8'));
  const ajv = new Ajv.default({ allErrors: true, strict: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The package Teams takes: the manifest and both icons. */
export function packageOf(about: About): Uint8Array {
  const manifest = Buffer.from(JSON.stringify(manifestOf(about), null, 2));
  return zipSync({ 'manifest.json': manifest, 'color.png': here('color.png'), 'outline.png': here('outline.png') });
}
