/** The middle of the numbers: what a shared machine's noise moves least. */
export function median(of: readonly number[]): number {
  const sorted = [...of].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Microseconds one round takes, over `rounds` rounds. */
async function microseconds(rounds: number, round: (n: number) => unknown): Promise<number> {
  const begun = process.hrtime.bigint();
  for (let n = 0; n < rounds; n += 1) await round(n);
  return Number(process.hrtime.bigint() - begun) / 1000 / rounds;
}

export type Side = { rounds: number; round: (n: number) => unknown };

/** Measures two sides in turns, `turns` times each after a warm-up, and returns the median of each in microseconds. */
export async function sideBySide(ours: Side, baseline: Side, turns = 9): Promise<{ ours: number; baseline: number }> {
  const figures = { ours: [] as number[], baseline: [] as number[] };
  for (let turn = 0; turn <= turns; turn += 1) {
    const mine = await microseconds(ours.rounds, ours.round);
    const theirs = await microseconds(baseline.rounds, baseline.round);
    if (turn === 0) continue;
    figures.ours.push(mine);
    figures.baseline.push(theirs);
  }
  return { ours: median(figures.ours), baseline: median(figures.baseline) };
}

export const print = (what: string, figures: string): void => console.log(`${what.padEnd(58)} ${figures}`);

/** "ours 210 µs, bare 60 µs: 3.5 times (at most 5)". */
export function printRatio(what: string, { ours, baseline }: { ours: number; baseline: number }, bound: string): void {
  print(
    what,
    `${ours.toFixed(0)} µs, baseline ${baseline.toFixed(0)} µs: ${(ours / baseline).toFixed(2)} times (${bound})`,
  );
}
