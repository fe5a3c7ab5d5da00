import { parentPort, workerData } from 'node:worker_threads';
import type { ReportFormat } from '../../src/ports/report.ts';
import type { DrawnReport } from '../../src/view-model/document.ts';
import { makers } from './makers.ts';

// The program of a thread: makes one file of what it was started with, and answers with its bytes.
const { format, report }: { format: ReportFormat; report: DrawnReport } = workerData;
const make = await makers[format]();
parentPort?.postMessage(await make(report));
