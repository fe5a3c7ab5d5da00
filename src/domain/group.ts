export type GroupState = 'proposed' | 'active' | 'concluded';

/** A focus group. `code` begins its action items' codes (`CIO-7`). */
export type Group = {
  id: string;
  slug: string;
  name: string;
  code: string;
  mandate: string;
  state: GroupState;
  establishedOn: Temporal.PlainDate | null;
};

/** The line every list and report shares: "26 members nominated from 20 Offices". */
export type Strength = { members: number; offices: number };

/** A place in Slack, Teams or the local workspace bound to a group. */
export type Channel = {
  platform: 'local' | 'slack' | 'teams';
  workspace: string;
  id: string;
  name: string;
  groupId: string;
};
