/** What is wrong with a database file, as one sentence for the operator that says what to do. */
export class StoreProblem extends Error {
  override name = 'StoreProblem';
}
