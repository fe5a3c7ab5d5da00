/** What a chair reports for a group. Each part is lines of text as typed, one point a line. */
export type StatusUpdate = {
  id: string;
  groupId: string;
  personId: string | null;
  at: Temporal.Instant;
  progress: string;
  focusAreas: string;
  nextSteps: string;
};
