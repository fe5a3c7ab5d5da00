import type { ActionChange, ActionItem } from '../../domain/action-item.ts';
import type { Membership } from '../../domain/membership.ts';
import type { Minutes } from '../../domain/minutes.ts';
import type { RoleChange } from '../../domain/report-members.ts';
import type { StatusUpdate } from '../../domain/status-update.ts';

/** What a report is made from, read whole: nothing that was written after `until`. */
export type ReportRowsTable = {
  /** Every membership, ended ones too, by Office and name. */
  memberships(groupIds: readonly string[]): Promise<Membership[]>;
  /** Who was given which role, oldest first; `zone` is that of the days. */
  roles(zone: string): Promise<RoleChange[]>;
  postedMinutes(meetingIds: readonly string[], until: Temporal.Instant): Promise<Minutes[]>;
  /** By code; all groups' and sessions' where `groupId` is undefined. */
  items(groupId: string | undefined, until: Temporal.Instant): Promise<ActionItem[]>;
  /** Of those items, oldest first. */
  changes(groupId: string | undefined, until: Temporal.Instant): Promise<ActionChange[]>;
  statusUpdate(groupId: string, until: Temporal.Instant): Promise<StatusUpdate | undefined>;
};
