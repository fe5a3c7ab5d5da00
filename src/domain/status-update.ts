/** What a chair reports for a group. Each part is lines of text as typed, one point a line. */
export type StatusUpdate = {
  id: string;
  groupId: string;
  personId: string | null;
  at: Temporal.Instant;
  progress: string;
  /** What the report calls the focus areas. */
  heading: 'focus areas' | 'takeaways';
  focusAreas: string;
  nextSteps: string;
};
