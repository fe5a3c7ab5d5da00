import { harmless } from '../../src/domain/spreadsheet.ts';
import type { DrawnCell, DrawnSheet } from '../../src/view-model/sheet.ts';

/** Returns the sheet as CSV (RFC 4180) with a byte order mark, without which Excel takes it for another encoding. */
export async function csvOf({ columns, rows }: DrawnSheet): Promise<Uint8Array> {
  const { default: papa } = await import('papaparse');
  const text = papa.unparse([columns, ...rows.map((row) => row.map(cellOf))], { newline: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function cellOf(cell: DrawnCell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? harmless(cell) : cell.toString();
}
