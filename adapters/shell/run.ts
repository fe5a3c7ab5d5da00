import { quote } from '../../src/input/parse.ts';
import type { Bot, Call } from '../../src/ports/call.ts';
import { drawReply } from '../../src/view-model/draw.ts';
import { plainReply } from '../../src/view-model/plain.ts';
import type { Button, Reply } from '../../src/view-model/view.ts';

/** The account that the operator's shell speaks as; it has the secretariat's role. */
const operator = { platform: 'shell', workspace: 'local', id: 'operator' } as const;

/**
 * Runs one command as the secretariat and prints the answer in plain words. `--yes` at the end also presses the
 * answer's main button, for commands that ask to confirm. Returns the exit code: 1 where it was refused or lacks a value.
 */
export async function runCommand(bot: Bot, words: readonly string[], print: (text: string) => void): Promise<number> {
  const confirms = words.at(-1) === '--yes';
  const line = (confirms ? words.slice(0, -1) : words).map(asTyped).join(' ');
  const call = (said: Call['said']) => bot.handle({ from: operator, said, known: { name: 'Operator', locale: 'en' } });
  let answered = await call({ how: 'typed', line });
  const main = confirms ? mainButton(answered.reply) : undefined;
  if (main) answered = await call({ how: 'pressed', command: main.command, values: main.values });
  print(plainReply(drawReply(answered.reply, answered.reader)));
  return answered.refused || answered.reply.kind === 'form' ? 1 : 0;
}

/** Returns the word with the bot's quotes where it holds white space, because the shell has removed its own. */
function asTyped(word: string): string {
  const [, flag, value] = /^(--[a-z-]+=)(.*)$/s.exec(word) ?? ['', '', word];
  return /\s/.test(value ?? '') ? `${flag}${quote(value ?? '')}` : word;
}

function mainButton(reply: Reply): Button | undefined {
  if (reply.kind !== 'view') return undefined;
  const all = reply.view.body.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  return all.find(({ style }) => style !== undefined);
}
