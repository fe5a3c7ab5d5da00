import type { ReportFormat } from '../../src/ports/report.ts';
import type { DrawnReport } from '../../src/view-model/document.ts';

type Maker = (report: DrawnReport) => Uint8Array | Promise<Uint8Array>;

/** Who makes each file. A library is loaded when the first file of its kind is made. */
export const makers: Record<ReportFormat, () => Promise<Maker>> = {
  pptx: async () => (await import('./slides/index.ts')).makeSlides,
  docx: async () => (await import('./document/index.ts')).makeDocument,
  html: async () => (await import('./page/index.ts')).makePage,
  md: async () => (await import('./markdown.ts')).makeMarkdown,
  xlsx: async () => (await import('./workbook.ts')).makeWorkbook,
};
