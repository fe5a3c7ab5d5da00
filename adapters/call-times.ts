export type Outcome = 'answered' | 'refused' | 'failed';
/** Calls of one command with one outcome: how many took at most each bound's seconds, how many there were, and their sum in seconds. */
export type Timed = { command: string; outcome: Outcome; within: number[]; count: number; sum: number };

/** Upper bounds in seconds: Slack and Teams give up on an answer after three. */
export const bounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];

/** Counts calls by how long they took, so that Prometheus' library is loaded only where somebody reads the figures. */
export class CallTimes {
  readonly #timed = new Map<string, Timed>();

  add(command: string, outcome: Outcome, seconds: number): void {
    const name = `${command} ${outcome}`;
    const timed = this.#timed.get(name) ?? { command, outcome, within: bounds.map(() => 0), count: 0, sum: 0 };
    timed.within = timed.within.map((count, at) => count + (seconds <= (bounds[at] ?? 0) ? 1 : 0));
    timed.count += 1;
    timed.sum += seconds;
    this.#timed.set(name, timed);
  }

  all(): Timed[] {
    return [...this.#timed.values()];
  }
}
