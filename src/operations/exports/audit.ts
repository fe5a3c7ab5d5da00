import { wholeList } from '../../ports/tables/page.ts';
import type { Sheet } from '../../view-model/sheet.ts';
import { say } from '../../view-model/view.ts';
import { deedText } from '../../views/record.ts';
import { subjectNames } from '../subject-names.ts';
import type { ExportFacts } from './exported.ts';

/** Returns who did what by then, the latest first. */
export async function auditSheet({ store, until, network }: ExportFacts): Promise<Sheet> {
  const { rows } = await store.record.page({ before: until }, wholeList);
  const names = await subjectNames(rows, store);
  const at = (instant: Temporal.Instant): string =>
    instant.toZonedDateTimeISO(network.zone).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
  const columns = ['at', 'who', 'what', 'about', 'other'] as const;
  return {
    title: say('auditSheet.title', { zone: network.zone }),
    columns: columns.map((one) => say(`auditSheet.${one}`)),
    rows: rows.map((line) => [
      at(line.at),
      line.personId === null ? say('audit.bot') : names(line.personId),
      deedText(line.what),
      names(line.subject),
      line.other === null ? null : names(line.other),
    ]),
  };
}
