import type { FileMaker } from '../../ports/file.ts';
import type { FileOrder } from '../../ports/tables/files.ts';
import type { Sheet } from '../../view-model/sheet.ts';
import { say } from '../../view-model/view.ts';
import { actionsSheet } from './actions.ts';
import { attendanceSheet } from './attendance.ts';
import { auditSheet } from './audit.ts';
import { type ExportFacts, type ExportKind, exportKinds, factsAsOf } from './exported.ts';
import { ledgerSheet } from './ledger.ts';
import { minutesSheet } from './minutes.ts';
import { rollColumns, rollSheet } from './roll.ts';

const sheets: Record<ExportKind, (facts: ExportFacts) => Promise<Sheet>> = {
  roll: rollSheet,
  attendance: attendanceSheet,
  actions: actionsSheet,
  minutes: minutesSheet,
  ledger: ledgerSheet,
  audit: auditSheet,
};

/** Returns the sheet of an order that `export` made; undefined for a person who is of the secretariat no more. */
export async function orderedSheet(
  { values }: FileOrder,
  { tables, person, now, network }: Parameters<FileMaker>[1],
): Promise<Sheet | undefined> {
  if (!person.secretariat) return undefined;
  const { what, on } = values;
  if (what === 'template') return { title: say('roll.title'), columns: rollColumns(), rows: [] };
  const kind = exportKinds.find((one) => one === what);
  if (!kind || on === undefined) return undefined;
  return sheets[kind](factsAsOf(Temporal.PlainDate.from(on), { store: tables, now, network }));
}
