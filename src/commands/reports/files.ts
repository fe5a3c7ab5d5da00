import { defineCommand } from '../../bot/command.ts';
import { chairs } from '../../bot/permissions.ts';
import { handOut } from '../../operations/hand-out.ts';
import { valuesOf } from '../../operations/report-draft.ts';
import { reportFormats } from '../../ports/report.ts';
import { type Block, say, show } from '../../view-model/view.ts';
import { askedReport, reportFields } from './fields.ts';

const mediaTypes = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const reportFiles = defineCommand({
  name: 'report files',
  title: 'report.files.title',
  summary: 'report.files.summary',
  examples: ['report files', 'report files cio-network --since WILD/2'],
  allow: chairs,
  fields: reportFields,
  async run({ input, ...at }) {
    const values = valuesOf(await askedReport(input, at));
    const body: Block[] = [];
    for (const format of reportFormats) {
      const order = {
        kind: 'report',
        values: { ...values, format },
        name: `report.${format}`,
        mediaType: mediaTypes[format],
        personId: at.actor.person.id,
      };
      body.push(await handOut(order, at));
    }
    return show({ title: say('report.files'), body });
  },
});
