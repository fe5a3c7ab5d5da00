import type { Owner } from '../../src/domain/action-item.ts';
import type { OwnerRow } from './rows/actions.ts';

/** The column that holds an owner of each kind, so that each can be a foreign key. */
export const ownerColumn = {
  person: 'owner_person_id',
  office: 'owner_office_code',
  group: 'owner_group_id',
} as const satisfies Record<Owner['kind'], keyof OwnerRow>;

export const ownerRow = (owner: Owner | null): OwnerRow => ({
  owner_person_id: owner?.kind === 'person' ? owner.id : null,
  owner_office_code: owner?.kind === 'office' ? owner.id : null,
  owner_group_id: owner?.kind === 'group' ? owner.id : null,
});

export function ownerOf(row: OwnerRow): Owner | null {
  if (row.owner_person_id !== null) return { kind: 'person', id: row.owner_person_id };
  if (row.owner_office_code !== null) return { kind: 'office', id: row.owner_office_code };
  if (row.owner_group_id !== null) return { kind: 'group', id: row.owner_group_id };
  return null;
}
