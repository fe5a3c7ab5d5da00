import writeWorkbook, { type Row } from 'write-excel-file/node';
import type { DrawnReport, Sheet } from '../../src/view-model/document.ts';

/** Makes the workbook: every row behind the report, a sheet a noun. */
export async function makeWorkbook({ sheets }: DrawnReport): Promise<Uint8Array> {
  const made = await writeWorkbook(sheets.map(sheetOf)).toBuffer();
  return new Uint8Array(made);
}

const sheetOf = ({ name, columns, rows }: Sheet) => ({
  sheet: nameOf(name),
  stickyRowsCount: 1,
  columns: columns.map((column, index) => ({ width: widthOf(column, rows, index) })),
  data: [columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...rows.map(rowOf)],
});

// A text is always text, so that one that begins with = is never a formula.
const rowOf = (row: Sheet['rows'][number]): Row =>
  row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value: fitted(value), type: String }));

// Excel refuses these characters and more than 31 of any in the name of a sheet.
const nameOf = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
const maxCell = 32_767;
const fitted = (text: string): string => (text.length > maxCell ? `${text.slice(0, maxCell - 1)}…` : text);

const maxWidth = 60;
// The first rows say how wide a column must be.
const widthOf = (column: string, rows: Sheet['rows'], index: number): number =>
  Math.min(maxWidth, Math.max(column.length, ...rows.slice(0, 100).map((row) => String(row[index] ?? '').length)) + 2);
