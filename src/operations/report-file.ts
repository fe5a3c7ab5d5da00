import type { Person } from '../domain/person.ts';
import type { FileMaker } from '../ports/file.ts';
import { type MakeReport, reportFormats } from '../ports/report.ts';
import type { Tables } from '../ports/tables.ts';
import { drawPlain } from '../view-model/draw.ts';
import { readerOf } from '../view-model/reader.ts';
import { say, type Text } from '../view-model/view.ts';
import { reportDocument } from '../views/report-document.ts';
import { reportSheets } from '../views/report-sheets.ts';
import { type Asked, askedBy, draftReport } from './report-draft.ts';
import { reportNames } from './report-names.ts';

/** Returns what makes a report's file, in the language and the alphabet of the person who gets it. */
export const reportFile =
  (make: MakeReport): FileMaker =>
  async ({ values }, { tables, person, now, network }) => {
    const format = reportFormats.find((one) => one === values.format);
    const asked = await askedBy(tables, values, { now, network });
    if (!format || !(await maySee(tables, person, asked))) return undefined;
    const { report, change } = await draftReport(tables, asked);
    const names = await reportNames(tables, report);
    const reader = { ...readerOf(person), zone: network.zone };
    const collator = new Intl.Collator(reader.locale);
    const made = {
      report,
      names,
      draw: (text: Text) => drawPlain(text, reader),
      label: (text: Text) => drawPlain(say('fact.label', { label: text }), reader),
      compare: (one: Text, other: Text) => collator.compare(drawPlain(one, reader), drawPlain(other, reader)),
    };
    return () =>
      make(format, {
        language: reader.locale,
        document: reportDocument(made, { change, contact: network.contact }),
        sheets: format === 'xlsx' ? reportSheets(made) : [],
      });
  };

/** The secretariat sees every report; who chairs a group, that of the group. */
async function maySee({ memberships }: Tables, person: Person, { group }: Asked): Promise<boolean> {
  if (person.secretariat) return true;
  const membership = group && (await memberships.get(group.id, person.id));
  return membership !== undefined && membership.role !== 'member';
}
