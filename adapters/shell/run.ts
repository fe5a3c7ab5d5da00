import { readFile } from 'node:fs/promises';
import { quote } from '../../src/input/parse.ts';
import type { Bot, Call } from '../../src/ports/call.ts';
import type { OpenFile } from '../../src/ports/file.ts';
import { OperatorProblem } from '../../src/ports/operator-problem.ts';
import { drawReply } from '../../src/view-model/draw.ts';
import { plainReply } from '../../src/view-model/plain.ts';
import type { Button, Reply } from '../../src/view-model/view.ts';
import { saveFiles } from './save-files.ts';

/** The account that the operator's shell speaks as; it has the secretariat's role. */
const operator = { platform: 'shell', workspace: 'local', id: 'operator' } as const;

type ShellParts = {
  bot: Bot;
  openFile: OpenFile;
  /** Keeps a file's content to import. Returns the key under which `import` finds it. */
  upload: (bytes: Uint8Array) => Promise<string>;
  print: (text: string) => void;
};

/**
 * Runs one command as the secretariat and prints the answer in plain words. `--yes` at the end also presses the answer's
 * main button, for commands that ask to confirm; `--out PLACE` says where files are written that the answer hands out, or
 * that it has a button for. Returns the exit code: 1 where it was refused or lacks a value.
 */
export async function runCommand(
  { bot, openFile, upload, print }: ShellParts,
  given: readonly string[],
): Promise<number> {
  const { words, out } = withoutOut(given);
  const confirms = words.at(-1) === '--yes';
  const asked = confirms ? words.slice(0, -1) : words;
  const call = (said: Call['said']) => bot.handle({ from: operator, said, known: { name: 'Operator', locale: 'en' } });
  let answered = await call(await saidBy(asked, upload));
  const main = confirms ? mainButton(answered.reply) : undefined;
  if (main) answered = await call({ how: 'pressed', command: main.command, values: main.values });
  const files = out === undefined ? undefined : filesButton(answered.reply);
  if (files) answered = await call({ how: 'pressed', command: files.command, values: files.values });
  const isRefused = answered.refused || answered.reply.kind === 'form';
  const reply = isRefused ? answered.reply : await withFiles(answered.reply, out, openFile);
  print(plainReply(drawReply(reply, answered.reader)));
  return isRefused ? 1 : 0;
}

const withFiles = async (reply: Reply, out: string | undefined, open: OpenFile): Promise<Reply> =>
  reply.kind === 'view' ? { kind: 'view', view: await saveFiles(reply.view, out, open) } : reply;

/** Returns the words without `--out FILE` or `--out=FILE`, and its file. */
function withoutOut(given: readonly string[]): { words: string[]; out: string | undefined } {
  const at = given.findIndex((word) => word === '--out' || word.startsWith('--out='));
  if (at < 0) return { words: [...given], out: undefined };
  const isOne = given[at] !== '--out';
  const out = isOne ? given[at]?.slice('--out='.length) : given[at + 1];
  return { words: given.toSpliced(at, isOne ? 1 : 2), out };
}

/** Returns the line; for `import FILE`, the command with what is in the file. */
async function saidBy(words: readonly string[], upload: ShellParts['upload']): Promise<Call['said']> {
  const [command, file] = words;
  if (command !== 'import' || file === undefined) return { how: 'typed', line: words.map(asTyped).join(' ') };
  return { how: 'pressed', command, values: { upload: await upload(await contentOf(file)) } };
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorProblem(`The file could not be read: ${reason}.`, { cause: error });
  }
}

/** Returns the word with the bot's quotes where it holds white space, because the shell has removed its own. */
function asTyped(word: string): string {
  const [, flag, value] = /^(--[a-z-]+=)(.*)$/s.exec(word) ?? ['', '', word];
  return /\s/.test(value ?? '') ? `${flag}${quote(value ?? '')}` : word;
}

const mainButton = (reply: Reply): Button | undefined => buttonsOf(reply).find(({ style }) => style !== undefined);

/** Returns the button that hands out what the answer shows as files, where the answer hands out none itself. */
const filesButton = (reply: Reply): Button | undefined =>
  buttonsOf(reply).find(({ command }) => command.endsWith(' files'));

const buttonsOf = (reply: Reply): Button[] =>
  reply.kind === 'view' ? reply.view.body.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])) : [];
