import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { median, print } from './measure.ts';
import { cpuMicroseconds, residentMegabytes } from './process.ts';
import { addressOf, startProgram } from './program.ts';
import { baseline, smallSlack } from './slack.ts';
import { secret } from './slack-load.ts';

type Figures = { ms: number; cpu: number; memory: number };

/** From the start of a process until it serves: the time, the processor time, and what it then holds in memory. */
async function started(begin: () => ChildProcess): Promise<Figures> {
  const begun = performance.now();
  const program = begin();
  await addressOf(program);
  const ms = performance.now() - begun;
  const figures = { ms, cpu: cpuMicroseconds(program.pid) / 1000, memory: residentMegabytes(program.pid) };
  program.kill();
  await once(program, 'close');
  return figures;
}

/** Starts the program with Slack on, and Bolt alone beside it; the compile cache is warm, as on every start but the first. */
export async function starting(what = 'Slack on', more: Record<string, string> = {}): Promise<void> {
  const slack = await smallSlack();
  const settings = { SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: 'xoxb-1', SLACK_API_URL: slack.apiUrl };
  const ours = () => startProgram({ ...settings, SECRETARIAT: 'slack:T1:U1', ...more });
  const bolt = () => baseline('bolt', '{}');
  await started(ours);
  const figures: { ours: Figures; bolt: Figures }[] = [];
  for (let turn = 0; turn < 7; turn += 1) figures.push({ ours: await started(ours), bolt: await started(bolt) });
  slack.close();
  const of = (side: 'ours' | 'bolt', name: keyof Figures) => median(figures.map((turn) => turn[side][name]));
  const times = (name: keyof Figures) =>
    `${of('ours', name).toFixed(0)} beside ${of('bolt', name).toFixed(0)}: ${(of('ours', name) / of('bolt', name)).toFixed(2)} times`;
  print(`start to ready, ${what}, beside the bare Bolt app`, `ms ${times('ms')} (at most 3.5)`);
  print('  of processor', `ms ${times('cpu')}`);
  print('  resident memory', `MB ${times('memory')} (at most 1.8)`);
}
