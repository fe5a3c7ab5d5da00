import { drawPlain } from './draw.ts';
import type { Reader } from './reader.ts';
import type { Text } from './view.ts';

/** Rows of a table file, before they are drawn for a reader. */
export type SheetCell = Text | number | Temporal.PlainDate | null;
export type Sheet = { title: Text; columns: readonly Text[]; rows: readonly (readonly SheetCell[])[] };

export type DrawnCell = string | number | Temporal.PlainDate | null;
export type DrawnSheet = { title: string; columns: string[]; rows: DrawnCell[][] };

/** Returns the sheet in the reader's language; what members wrote stays as written. */
export const drawSheet = ({ title, columns, rows }: Sheet, reader: Reader): DrawnSheet => ({
  title: drawPlain(title, reader),
  columns: columns.map((column) => drawPlain(column, reader)),
  rows: rows.map((row) => row.map((cell) => drawCell(cell, reader))),
});

function drawCell(cell: SheetCell, reader: Reader): DrawnCell {
  if (cell === null || typeof cell === 'number' || cell instanceof Temporal.PlainDate) return cell;
  return drawPlain(cell, reader);
}
