import type { Borne } from '../../domain/slots.ts';

/** The people who lose a night to meetings, by time zone (IANA). */
export type Nights = {
  /** Makes these (in minutes, 0 by day) what the meeting costs. */
  keep(meetingId: string, nights: ReadonlyMap<string, number>): Promise<void>;
  /** What the group's meetings that begin from `since` on cost or will cost each zone; cancelled ones do not count. */
  borne(groupId: string, since: Temporal.Instant): Promise<Map<string, Borne>>;
};
