import { parseArgs } from 'node:util';
import { again, liveThrough, type Outcome, whole } from './lives.ts';
import { simulate } from './simulate.ts';

// npm run simulate -- --seeds 200: whole lives, on every core; --seed 17 --tell: one of them, line by line.
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { seed: text, seeds: text, from: text, years: text, people: text, tell: { type: 'boolean' } },
});
const first = Number(values.seed ?? values.from ?? 1);
const many = values.seed ? 1 : Number(values.seeds ?? 1);
const size = { years: Number(values.years ?? whole.years), people: Number(values.people ?? whole.people) };

function print({ life, report, failure }: Outcome): void {
  const about = `seed ${life.seed}, ${life.years} years, ${life.people} people`;
  if (report) {
    const { reminders, messages, events, deaths } = report;
    console.log(
      `${about}: ${reminders} reminders of ${messages} messages, ${events} events, ${deaths} deaths; all held.`,
    );
  } else {
    console.log(`${about}: ${failure}\n  Again: ${again(life)} --tell`);
    process.exitCode = 1;
  }
}

if (values.tell) await simulate({ seed: first, ...size, tell: console.log });
else
  await liveThrough(
    Array.from({ length: many }, (_, n) => ({ seed: first + n, ...size })),
    print,
  );
