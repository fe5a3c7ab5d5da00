import { defineCommand } from '../../bot/command.ts';
import { chairs } from '../../bot/permissions.ts';
import { draftReport, valuesOf } from '../../operations/report-draft.ts';
import { reportNames } from '../../operations/report-names.ts';
import { button, say, show, type Text } from '../../view-model/view.ts';
import { reportCard } from '../../views/report-card.ts';
import { reportDocument } from '../../views/report-document.ts';
import { askedReport, reportFields } from './fields.ts';

export const report = defineCommand({
  name: 'report',
  title: 'report.title',
  summary: 'report.summary',
  examples: ['report', 'report cio-network', 'report --as-of 2026-04-16 --since WILD/2'],
  allow: chairs,
  fields: reportFields,
  async run({ input, ...at }) {
    const asked = await askedReport(input, at);
    const draft = await draftReport(at.store, asked);
    const names = await reportNames(at.store, draft.report);
    const made = { report: draft.report, names, draw: asText, label: asText, compare: () => 0 };
    const document = reportDocument(made, { change: draft.change, contact: at.network.contact });
    return show(reportCard(document, [button(say('button.files'), 'report files', valuesOf(asked))]));
  },
});

// A card is drawn for its reader by their platform.
const asText = (text: Text): Text => text;
