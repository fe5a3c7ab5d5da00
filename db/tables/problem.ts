import { OperatorProblem } from '../../src/ports/operator-problem.ts';

/** What is wrong with a store, as one sentence for the operator that says what to do. */
export class StoreProblem extends OperatorProblem {
  override name = 'StoreProblem';
}

/** Returns the refusal of a store that a later version of the code has written. */
export const newerProblem = (version: number, known: number): StoreProblem =>
  new StoreProblem(
    `This database was written by a newer WILD Bot (schema ${version}; this one knows ${known}). ` +
      'Update the bot, or restore an older backup.',
  );
