import type { Office } from '../domain/office.ts';
import type { Text } from '../view-model/view.ts';

/** Returns an Office's ST.3 name and code, after its own name where it gave one. */
export const officeSpan = ({ code, name, ownName }: Pick<Office, 'code' | 'name' | 'ownName'>): Text => [
  ...(ownName ? [ownName, ', '] : []),
  { kind: 'office', code, name },
  ` (${code})`,
];

/** Returns an Office by its own name, else by ST.3's, without the code. */
export const officeNameSpan = ({ code, name, ownName }: Pick<Office, 'code' | 'name' | 'ownName'>): Text =>
  ownName ?? { kind: 'office', code, name };
