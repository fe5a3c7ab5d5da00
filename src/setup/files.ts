import { fileOpener } from '../../adapters/files/open.ts';
import { sheetMaker } from '../../adapters/files/sheet-maker.ts';
import { makeReport } from '../../adapters/reports/index.ts';
import type { Network } from '../domain/network.ts';
import { orderedSheet } from '../operations/exports/index.ts';
import { reportFile } from '../operations/report-file.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileMaker, OpenFile } from '../ports/file.ts';
import type { Store } from '../ports/store.ts';

/** Who makes each kind of file. */
const makers: Readonly<Record<string, FileMaker>> = {
  export: sheetMaker(orderedSheet),
  report: reportFile(makeReport),
};

/** Returns how files that were handed out are opened. */
export const filesOf = (parts: { store: Store; clock: Clock; network: Network }): OpenFile =>
  fileOpener({ ...parts, makers });
