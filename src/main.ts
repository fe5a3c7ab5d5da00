import './node-version.cjs';
import { existsSync } from 'node:fs';
import { OperatorProblem } from './ports/operator-problem.ts';
import { readConfig } from './setup/config.ts';
import { serve } from './setup/serve.ts';
import { shell } from './setup/shell.ts';

function stopWith(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
}

if (existsSync('.env')) process.loadEnvFile('.env');
const read = readConfig(process.env);
const words = process.argv.slice(2);
if ('faults' in read) stopWith(read.faults);
else {
  try {
    // `npm run wild` passes the word `wild` first, so that without a command it does not start a server.
    if (words.length > 0) process.exitCode = await shell(read.config, words[0] === 'wild' ? words.slice(1) : words);
    else await serve(read.config);
  } catch (error) {
    if (!(error instanceof OperatorProblem)) throw error;
    stopWith([error.message]);
  }
}
