/** A problem that stops the program; the message is one sentence that tells the operator what to do. */
export class OperatorProblem extends Error {}
