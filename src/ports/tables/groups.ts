import type { Group, Strength } from '../../domain/group.ts';

export type Groups = {
  get(id: string): Promise<Group | undefined>;
  all(): Promise<Group[]>;
  save(group: Group): Promise<void>;
  strength(groupId: string): Promise<Strength>;
  strengths(): Promise<Map<string, Strength>>;
  /** The next number for this group's action items, counted up for good. */
  nextNumber(groupId: string): Promise<number>;
};
