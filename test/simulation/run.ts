import { parseArgs } from 'node:util';
import { openStore } from '../../db/postgres/open.ts';
import { copyDatabase, startPostgres } from '../postgres.ts';
import { again, liveThrough, type Outcome, whole } from './lives.ts';
import { simulate } from './simulate.ts';

// npm run simulate -- --seeds 200: whole lives, on every core; --seed 17 --tell: one of them, line by line;
// --seed 17 --years 1 --people 5 --postgres: with its store on PostgreSQL.
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    seed: text,
    seeds: text,
    from: text,
    years: text,
    people: text,
    tell: { type: 'boolean' },
    postgres: { type: 'boolean' },
  },
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

const lives = Array.from({ length: many }, (_, n) => ({ seed: first + n, ...size }));
if (values.postgres) {
  const server = await startPostgres();
  try {
    for (const life of lives) {
      const url = await copyDatabase(server.url);
      const tell = values.tell ? console.log : () => {};
      print({ life, report: await simulate({ ...life, tell, open: () => openStore(url) }) });
    }
  } finally {
    await server.end();
  }
} else if (values.tell) await simulate({ seed: first, ...size, tell: console.log });
else await liveThrough(lives, print);
