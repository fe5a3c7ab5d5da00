import type { Cell } from 'write-excel-file/node';
import type { DrawnCell, DrawnSheet } from '../../src/view-model/sheet.ts';

// Excel's own limits.
const maxCell = 32_767;
const maxSheetName = 31;
const width = { min: 8, max: 60 };

/** Returns the sheet as XLSX, with a bold first row that stays in sight. Texts are stored as texts, so none is run as a formula. */
export async function xlsxOf({ title, columns, rows }: DrawnSheet): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const header = columns.map((value): Cell => ({ value, type: String, fontWeight: 'bold' }));
  const sheet = title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, maxSheetName);
  const widths = columns.map((column, index) => ({
    width: widthOf([column, ...rows.map((row) => row[index] ?? null)]),
  }));
  const data = [header, ...rows.map((row) => row.map(cellOf))];
  return write(data, { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
}

function cellOf(cell: DrawnCell): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell.slice(0, maxCell), type: String };
  return { value: new Date(Date.UTC(cell.year, cell.month - 1, cell.day)), type: Date, format: 'yyyy-mm-dd' };
}

function widthOf(cells: readonly DrawnCell[]): number {
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, cell === null ? 0 : String(cell).length),
    width.min,
  );
  return Math.min(longest + 1, width.max);
}
