import type { FileMaker } from '../../src/ports/file.ts';
import type { FileOrder } from '../../src/ports/tables/files.ts';
import { readerOf } from '../../src/view-model/reader.ts';
import { drawSheet, type Sheet } from '../../src/view-model/sheet.ts';
import { csvOf } from './csv.ts';
import { xlsxOf } from './xlsx.ts';

type SheetOf = (order: FileOrder, asked: Parameters<FileMaker>[1]) => Promise<Sheet | undefined>;

/** Returns a maker of table files in the language of their person: CSV where the order says so, else XLSX. */
export const sheetMaker =
  (sheetOf: SheetOf): FileMaker =>
  async (order, asked) => {
    const sheet = await sheetOf(order, asked);
    if (!sheet) return undefined;
    const drawn = drawSheet(sheet, readerOf(asked.person));
    return () => (order.mediaType.startsWith('text/csv') ? csvOf(drawn) : xlsxOf(drawn));
  };
