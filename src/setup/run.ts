import { OperatorProblem } from '../ports/operator-problem.ts';
import { readConfig } from './config.ts';

/** Where a line goes that is printed: an answer, or what is wrong with the settings, the store or the machine. */
export type Output = { out: (line: string) => void; err: (line: string) => void };

/** Runs the words as one command, or serves where there are none. Returns the exit code; 0 also while it serves. */
export async function run(env: NodeJS.ProcessEnv, words: readonly string[], { out, err }: Output): Promise<number> {
  const read = readConfig(env);
  if ('faults' in read) {
    for (const fault of read.faults) err(fault);
    return 1;
  }
  try {
    // `npm run wild` passes the word `wild` first, so that without a command it does not start a server.
    if (words.length > 0) {
      const { shell } = await import('./shell.ts');
      return await shell(read.config, words[0] === 'wild' ? words.slice(1) : words, out);
    }
    // Loaded only here: a command needs no web server.
    const { serve } = await import('./serve.ts');
    await serve(read.config);
    return 0;
  } catch (error) {
    if (!(error instanceof OperatorProblem)) throw error;
    err(error.message);
    return 1;
  }
}
