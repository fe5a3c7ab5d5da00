import { printRatio, sideBySide } from './measure.ts';
import { account, benchBot, fill, openBench, six } from './network.ts';

/** The same calls in a network two hundred times as large. */
export async function growth(): Promise<void> {
  const [small, large] = [openBench().store, openBench().store];
  await fill(small, { people: 50, groups: 1, actionItems: 500 });
  await fill(large, { people: 10_000, groups: 50, actionItems: 100_000 });
  const [few, many] = [benchBot(small), benchBot(large)];
  for (const line of [
    'actions mine',
    'members',
    'members bench-aa',
    `whois Family${six(7)}`,
    `whois "Given${six(7)}"`,
  ]) {
    const said = { how: 'typed', line } as const;
    const figures = await sideBySide(
      { rounds: 50, round: () => many.handle({ from: account(7), said }) },
      { rounds: 50, round: () => few.handle({ from: account(7), said }) },
    );
    printRatio(`${line}: 10,000 people beside 50`, figures, 'at most 3');
  }
  await small.close();
  await large.close();
}
