import type { Office } from '../domain/office.ts';
import type { Text } from '../view-model/view.ts';

/** An Office by ST.3's name and code; the name it gave itself, where it did, comes first. */
export const officeSpan = ({ code, name, ownName }: Pick<Office, 'code' | 'name' | 'ownName'>): Text => [
  ...(ownName ? [ownName, ', '] : []),
  { kind: 'office', code, name },
  ` (${code})`,
];
