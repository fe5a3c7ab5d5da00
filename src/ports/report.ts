import type { DrawnReport } from '../view-model/document.ts';

export const reportFormats = ['pptx', 'docx', 'html', 'md', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Makes the bytes of a report's file. */
export type MakeReport = (format: ReportFormat, report: DrawnReport) => Promise<Uint8Array>;
