/** Virtual time in epoch milliseconds, as the process's clock shows it: it may be set back. */
export function createTime(beginning: number) {
  let now = beginning;
  let latest = beginning;
  let calm = beginning;
  return {
    now: () => now,
    clock: { now: () => Temporal.Instant.fromEpochMilliseconds(now) },
    pass(by: number): void {
      now += by;
      latest = Math.max(latest, now);
    },
    /** Sets the clock back. What it had already shown, it is not asked for a second time. */
    back(by: number): void {
      now -= by;
      calm = Math.max(calm, latest);
    },
    /** Until so long from now, what is late is excused. */
    disturb(by: number): void {
      calm = Math.max(calm, now + by);
    },
    /** From when on nothing is excused. */
    calm: () => calm,
  };
}
export type Time = ReturnType<typeof createTime>;
