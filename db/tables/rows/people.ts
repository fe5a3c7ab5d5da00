import type { Channel, GroupState } from '../../../src/domain/group.ts';
import type { JoinRequestState } from '../../../src/domain/join-request.ts';
import type { Role } from '../../../src/domain/membership.ts';
import type { Office } from '../../../src/domain/office.ts';
import type { Platform } from '../../../src/domain/person.ts';
import type { TeamsConversation } from '../../../src/ports/tables/teams-conversations.ts';

// Rows of people, Offices, groups and where they talk.

export type OfficeRow = {
  code: string;
  name: string;
  kind: Office['kind'];
  own_name: string | null;
  focal_point_id: string | null;
};
export type PersonRow = {
  id: string;
  name: string;
  email: string | null;
  position: string | null;
  office_code: string | null;
  language: string | null;
  locale: string | null;
  zone: string;
  secretariat: number;
  created_at: number;
};
export type ProfileRow = {
  platform: Platform;
  workspace: string;
  id: string;
  name: string | null;
  zone: string | null;
  locale: string | null;
  via: string;
};
export type GroupRow = {
  id: string;
  slug: string;
  name: string;
  code: string;
  mandate: string;
  state: GroupState;
  established_on: string | null;
  nominated: 'from' | 'by';
};
export type MembershipRow = {
  id: string;
  group_id: string;
  person_id: string;
  office_code: string;
  role: Role;
  since: string;
  ended_on: string | null;
};
export type JoinRequestRow = {
  id: string;
  group_id: string;
  person_id: string;
  office_code: string;
  organisation: string | null;
  last_name: string;
  first_name: string;
  position: string;
  email: string;
  note: string | null;
  state: JoinRequestState;
  asked_at: number;
  decided_by: string | null;
  decided_at: number | null;
  reason: string | null;
};
export type ChannelRow = {
  platform: Channel['platform'];
  workspace: string;
  id: string;
  name: string;
  group_id: string;
};
export type TeamsConversationRow = {
  tenant: string;
  id: string;
  kind: TeamsConversation['kind'];
  person: string | null;
  name: string | null;
  service_url: string;
  reference: string;
};
