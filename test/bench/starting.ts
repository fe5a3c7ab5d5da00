import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { median, print } from './measure.ts';
import { addressOf, startProgram } from './program.ts';

/** From the start of the process until it serves, and what it then holds in memory. */
export async function starting(
  what = 'sample network in memory',
  settings: Record<string, string> = {},
): Promise<void> {
  const times: number[] = [];
  let memory = Number.NaN;
  for (let turn = 0; turn < 5; turn += 1) {
    const begun = performance.now();
    const program = startProgram(settings);
    await addressOf(program);
    times.push(performance.now() - begun);
    memory = residentMegabytes(program.pid);
    program.kill();
    await once(program, 'close');
  }
  print(`start to ready, ${what}`, `${median(times).toFixed(0)} ms (under 5000), resident ${memory.toFixed(0)} MB`);
}

/** Linux tells it in /proc; elsewhere it is not a number. */
export function residentMegabytes(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return Number.NaN;
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
