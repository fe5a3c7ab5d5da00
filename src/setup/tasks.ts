import type { Command } from '../bot/command.ts';
import type { Task } from '../ports/database.ts';
import { drawPlain } from '../view-model/draw.ts';
import { say } from '../view-model/view.ts';

/** Returns what `npm run wild` alone prints: every task on the store itself, then every command. */
export function listTasks(tasks: Record<string, Task>, commands: readonly Command[], zone: string): string {
  const onStore = Object.entries(tasks).map(([name, { takes, summary }]) => [`${name} ${takes}`.trim(), summary]);
  const asSecretariat = commands.map(({ name, summary }) => [
    name,
    drawPlain(say(summary), { language: 'en', locale: 'en-GB', zone }),
  ]);
  const width = Math.max(...[...onStore, ...asSecretariat].map(([words = '']) => words.length));
  const lines = (rows: string[][]) => rows.map(([words = '', summary = '']) => `  ${words.padEnd(width)}  ${summary}`);
  return [
    'Type: npm run wild -- COMMAND',
    '',
    'On the store itself:',
    ...lines(onStore),
    '',
    'As the secretariat (help COMMAND shows what one takes; --yes at the end does what chat asks to confirm):',
    ...lines(asSecretariat),
  ].join('\n');
}
