import type { LeadChoice } from '../../domain/lead.ts';
import type { Reminder, SkipReason } from '../../domain/reminder.ts';

export type Reminders = {
  /** Makes these the meeting's planned reminders: adds what is new, withdraws what is planned and no longer here; sent ones stay. */
  plan(meetingId: string, reminders: readonly Reminder[]): Promise<void>;
  /** The same for one person's share of them. */
  planFor(personId: string, meetingId: string, reminders: readonly Reminder[]): Promise<void>;
  /** Every reminder of the meeting, whatever its state, soonest first. */
  ofMeeting(meetingId: string): Promise<Reminder[]>;
  /** The meetings that have reminders due, or one whose letter came to nothing (see `reopenLost`). */
  dueMeetings(now: Temporal.Instant): Promise<string[]>;
  nextDueAt(): Promise<Temporal.Instant | undefined>;
  /** It is sent, in the letter of its own key or in another; or skipped, and why. */
  settle(
    key: string,
    ...outcome: ['sent', letterKey?: string | undefined] | ['skipped', reason: SkipReason]
  ): Promise<void>;
  /** Plans again what was skipped because its meeting had begun, and whose meeting is ahead. */
  reopenSkipped(now: Temporal.Instant): Promise<void>;
  /** Makes a planned one due later. */
  postpone(key: string, dueAt: Temporal.Instant): Promise<void>;
  /** Makes due again what letters about several meetings were to say that came to nothing, the first of the meetings having begun. */
  reopenLost(now: Temporal.Instant): Promise<void>;
  /** Lays aside the unsent letters that tell of this meeting beside others; plans again what they and its own withdrawn letters were to say. */
  recall(meetingId: string, now: Temporal.Instant): Promise<void>;
  /** Makes due again what this letter about several meetings was to say: it does not go. */
  reopenLetter(letterKey: string, now: Temporal.Instant): Promise<void>;
  /** What was chosen for the group's channels, by its members for it, and by people for all their groups. */
  choices(groupId: string): Promise<LeadChoice[]>;
  choicesOf(personId: string): Promise<LeadChoice[]>;
  /** Keeps the choice; `leads` undefined goes back to what holds without one. */
  choose(choice: Omit<LeadChoice, 'leads'> & { leads: LeadChoice['leads'] | undefined }): Promise<void>;
};
