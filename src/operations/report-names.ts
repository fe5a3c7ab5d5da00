import type { Report } from '../domain/report.ts';
import type { Tables } from '../ports/tables.ts';
import { officeSpan } from '../views/office.ts';
import type { ReportNames } from '../views/report-names.ts';
import { namesOf } from './owner-names.ts';

/** Reads the names of everyone and everything that the report names, as they are now. */
export async function reportNames(store: Tables, { groups, items }: Report): Promise<ReportNames> {
  const members = groups.flatMap((group) => group.members.map(({ personId }) => personId));
  const names = await namesOf(
    store,
    items.map(({ owner }) => owner),
    members,
  );
  const offices = new Map((await store.offices.all()).map((one) => [one.code, officeSpan(one)]));
  return { ...names, office: (code) => offices.get(code) ?? code };
}
