import { Header, LevelFormat, PageNumber, Paragraph, TextRun } from 'docx';
import type { DocumentFrame } from '../../../src/view-model/document.ts';
import { type Part, paragraph, right } from './text.ts';

const indent = 567;
/** Paragraphs are numbered through; the points under one are (a), (b), and so on. */
export const numbering = {
  config: [
    {
      reference: 'paragraphs',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: 0, hanging: 0 } } },
        },
      ],
    },
    {
      reference: 'points',
      levels: [
        {
          level: 0,
          format: LevelFormat.LOWER_LETTER,
          text: '(%1)',
          style: { paragraph: { indent: { left: 2 * indent, hanging: indent } } },
        },
      ],
    },
  ],
};

/** Returns the head of the first page. */
export function headOf(frame: DocumentFrame<string>, symbol: string): Part[] {
  const { letter, original, date, body, session, place, title, preparedBy } = frame;
  return [
    right(letter, { bold: true }),
    right(symbol.toLocaleUpperCase(), { bold: true }),
    right(original.toLocaleUpperCase()),
    right(date.toLocaleUpperCase()),
    paragraph(body, { bold: true, spacing: { before: 480, after: 200 } }),
    paragraph(session, { bold: true }),
    ...(place === null ? [] : [paragraph(place, { bold: true })]),
    paragraph(title.toLocaleUpperCase(), { spacing: { before: 360, after: 200 } }),
    paragraph(preparedBy, { italics: true, spacing: { after: 480 } }),
  ];
}

/** Returns the running head: symbol, then the page. */
export const runningHead = (symbol: string, page: string): Header =>
  new Header({
    children: [
      new Paragraph({ alignment: 'right', children: [new TextRun(symbol)] }),
      new Paragraph({
        alignment: 'right',
        spacing: { after: 240 },
        children: [new TextRun({ children: [`${page} `, PageNumber.CURRENT] })],
      }),
    ],
  });
