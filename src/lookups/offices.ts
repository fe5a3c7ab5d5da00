import type { Named } from '../bot/field.ts';
import type { Office } from '../domain/office.ts';
import { match } from '../input/match.ts';
import { one } from './found.ts';

/** Offices by ST.3 code, ST.3 name, or the name they gave themselves. */
export const officeNamed: Named<Office> = {
  none: 'problem.office',
  option: ({ code, name }) => ({ value: code, label: [{ kind: 'office', code, name }, ` (${code})`] }),
  find: async (said, { store }) => {
    const byCode = await store.offices.get(said.toUpperCase());
    if (byCode) return one(byCode);
    const offices = await store.offices.all();
    return match(
      said,
      offices.map((office) => ({ value: office, names: [office.name, ...(office.ownName ? [office.ownName] : [])] })),
    );
  },
  options: async ({ store }) => (await store.offices.all()).map(officeNamed.option),
};
