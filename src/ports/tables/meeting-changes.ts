import type { Change, Told } from '../../domain/meeting-change.ts';

/** Changes that the groups have not been told of yet. */
export type MeetingChanges = {
  /** Keeps what the group was last told, unless an earlier change has kept it; of two times to tell it the sooner stands. */
  note(told: Told, tellAt: Temporal.Instant): Promise<void>;
  /** Returns whether a change of this meeting is still to be told. */
  isUntold(meetingId: string): Promise<boolean>;
  /** The groups that are to be told by now. */
  groupsToTell(now: Temporal.Instant): Promise<string[]>;
  nextTellAt(): Promise<Temporal.Instant | undefined>;
  /** Every change the group has not been told of, its time come or not, soonest meeting first; forgotten with that. */
  take(groupId: string): Promise<Change[]>;
};
