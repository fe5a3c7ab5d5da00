import type { ActionState } from '../../../src/domain/action-item.ts';

// Rows of what is owed and what chairs report.

export type OwnerRow = {
  owner_person_id: string | null;
  owner_office_code: string | null;
  owner_group_id: string | null;
};
export type ActionItemRow = OwnerRow & {
  id: string;
  code: string;
  group_id: string | null;
  session: string | null;
  title: string;
  state: ActionState;
  due: string | null;
  source: string | null;
  created_at: number;
};
export type ActionChangeRow = OwnerRow & {
  action_item_id: string;
  at: number;
  person_id: string | null;
  state: ActionState | null;
  due: string | null;
  removed: 'owner' | 'due' | null;
  note: string | null;
};
export type StatusUpdateRow = {
  id: string;
  group_id: string;
  person_id: string | null;
  at: number;
  progress: string;
  heading: 'focus areas' | 'takeaways';
  focus_areas: string;
  next_steps: string;
};
