export const roles = ['member', 'vice-chair', 'chair'] as const;
export type Role = (typeof roles)[number];

/** A person in a group, nominated by an Office, since a day. */
export type Membership = {
  id: string;
  groupId: string;
  personId: string;
  officeCode: string;
  role: Role;
  since: Temporal.PlainDate;
  endedOn: Temporal.PlainDate | null;
};
