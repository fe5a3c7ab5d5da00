/** What keeps the program from its work, as one sentence for the operator that says what to do. */
export class OperatorProblem extends Error {}
