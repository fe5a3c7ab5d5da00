import type { Named } from '../bot/field.ts';
import type { Office } from '../domain/office.ts';
import { match } from '../input/match.ts';
import { mayNominate, officesCalled, otherNames } from '../input/office-names.ts';
import { matched, none } from './found.ts';

const namesOf = ({ name, ownName }: Office): string[] => [name, ...(ownName ? [ownName] : [])];

/**
 * Offices by ST.3 code, by ST.3's name in English, French or Spanish, by an acronym or by the name they gave
 * themselves. A code or name that may mean several, such as `UK` or `INPI`, is asked.
 */
export const officeNamed: Named<Office> = {
  none: 'problem.office',
  option: ({ code, name }) => ({ value: code, label: [{ kind: 'office', code, name }, ` (${code})`] }),
  find: async (said, { store }) => {
    const offices = (await store.offices.all()).filter(({ code }) => mayNominate(code));
    const codes = officesCalled(
      said,
      offices.map((office) => ({ code: office.code, names: namesOf(office) })),
    );
    const called = offices.filter(({ code }) => codes.includes(code));
    if (called.length > 1 || (called[0] && !isMistaken(said, called[0]))) return matched(called);
    if (called.length === 1) return none(called);
    // Two letters are a code or a question, never the beginning of a name; three may be any short word.
    if (said.trim().length < 4) return none();
    return match(
      said,
      offices.map((office) => ({ value: office, names: [...namesOf(office), ...otherNames(office.code)] })),
    );
  },
  options: async ({ store }) =>
    (await store.offices.all()).filter(({ code }) => mayNominate(code)).map(officeNamed.option),
};

/** Whether two letters stand for an Office that has another code: `SP` for Spain. Its button asks. */
const isMistaken = (said: string, { code }: Office): boolean =>
  /^[a-z]{2}$/i.test(said.trim()) && said.trim().toUpperCase() !== code;
