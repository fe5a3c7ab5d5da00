/** How long before a meeting: calendar arithmetic from a day up, exact below (RFC 5545 durations). */
export const leads = ['P14D', 'P3D', 'P1D', 'PT1H'] as const;
export type Lead = (typeof leads)[number];

/** That a meeting is near, for one recipient: a row, due at an instant; `personId` null means the group's channels. */
export type Reminder = {
  key: string;
  meetingId: string;
  lead: Lead;
  personId: string | null;
  dueAt: Temporal.Instant;
  state: 'planned' | 'sent' | 'skipped';
};
