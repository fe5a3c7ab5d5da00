import Sqlite from 'better-sqlite3';
import { printRatio, sideBySide } from './measure.ts';
import { account, benchBot, fill, openBench, six } from './network.ts';

type Statement = { sql: string; values: unknown[] };

/** Notes every statement that runs while `work` does, with its values, the transaction's own begin and commit included. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const noted: Statement[] = [];
  const prototype = Object.getPrototypeOf(new Sqlite(':memory:').prepare('select 1'));
  const kept = { all: prototype.all, run: prototype.run, get: prototype.get, iterate: prototype.iterate };
  for (const name of ['all', 'run', 'get', 'iterate'] as const) {
    prototype[name] = function (this: Sqlite.Statement, ...values: unknown[]) {
      noted.push({ sql: this.source, values: values.length === 1 && Array.isArray(values[0]) ? values[0] : values });
      return kept[name].apply(this, values);
    };
  }
  try {
    await work();
  } finally {
    Object.assign(prototype, kept);
  }
  return noted;
}

/** The same statements, prepared once and run on a connection of their own with `change` applied to each value. */
function bare(file: string, statements: Statement[]): (change?: (value: unknown) => unknown) => void {
  const sqlite = new Sqlite(file);
  sqlite.pragma('synchronous = full');
  sqlite.pragma('foreign_keys = on');
  const prepared = statements.map(({ sql, values }) => ({ statement: sqlite.prepare(sql), values }));
  return (change = (value) => value) => {
    for (const { statement, values } of prepared) {
      const given = values.map(change);
      if (statement.reader) statement.all(...given);
      else statement.run(...given);
    }
  };
}

/** A call from its parts to its reply, against the bare SQLite statements that it needs. */
export async function inProcess(): Promise<void> {
  const { store, file } = openBench();
  // As many as it takes for both sides to be compiled: a bot runs for months.
  const rounds = 400;
  const guests = rounds * 24;
  await fill(store, { people: 50, groups: 2, actionItems: 500, guests });
  const bot = benchBot(store);

  const read = () => bot.handle({ from: account(1), said: { how: 'typed', line: '/wild actions' } });
  const reading = bare(file, await statementsOf(read));
  printRatio(
    '/wild actions (50 members, 500 items)',
    await sideBySide({ rounds: 1000, round: read }, { rounds: 1000, round: () => reading() }),
    'at most 3',
  );

  let guest = 50;
  const values = { group: 'bench-aa', office: 'CH', first: 'Ana', last: 'Silva', position: 'CIO' };
  const join = (n: number) =>
    bot.handle({
      from: account(n),
      said: { how: 'submitted', command: 'join', values: { ...values, email: `bench_${six(n)}@office.example` } },
    });
  const first = six(guest);
  const statements = await statementsOf(() => join(guest++));
  const writing = bare(file, statements);
  // Every id and key of the recorded join holds the guest's number or the request's; each round has numbers of its own.
  const request = '_new_';
  let fresh = 500_000;
  const round = () => {
    const number = six(guest++);
    const id = `${request}${six(fresh++)}`;
    writing((value) =>
      typeof value === 'string' ? value.replaceAll(first, number).replaceAll(/_new_\d{6}/g, id) : value,
    );
  };
  const figures = await sideBySide({ rounds, round: () => join(guest++) }, { rounds, round });
  printRatio('join, a writing call', figures, 'at most 1.7');
  await store.close();
}
