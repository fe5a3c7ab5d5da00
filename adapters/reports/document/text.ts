import { AlignmentType, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { isRightToLeft } from '../direction.ts';

export type Part = Paragraph;
/** Space after a paragraph, in twentieths of a point. */
const after = 200;

/** Returns the text as runs, which say that they run from right to left where they do. */
const runs = (text: string, options: { bold?: boolean; italics?: boolean } = {}): TextRun[] => [
  new TextRun({ text, rightToLeft: isRightToLeft(text), ...options }),
];

/** Returns a paragraph in the direction of its text. */
export const paragraph = (
  text: string,
  options: IParagraphOptions & { bold?: boolean; italics?: boolean } = {},
): Part => {
  const { bold = false, italics = false, ...rest } = options;
  return new Paragraph({
    spacing: { after },
    bidirectional: isRightToLeft(text),
    children: runs(text, { bold, italics }),
    ...rest,
  });
};

export const right = (text: string, options: { bold?: boolean } = {}): Part =>
  paragraph(text, { alignment: AlignmentType.RIGHT, spacing: { after: 0 }, ...options });
export const heading = (text: string): Part =>
  paragraph(text, { bold: true, keepNext: true, outlineLevel: 0, spacing: { before: 240, after } });

/** Returns a paragraph with the next number of the document. */
export const numbered = (text: string): Part => paragraph(text, { numbering: { reference: 'paragraphs', level: 0 } });

/** Returns the points as a list of its own, (a), (b) and so on, which begins anew each time. */
export const lettered = (points: readonly string[], instance: number): Part[] =>
  points.map((text) => paragraph(text, { numbering: { reference: 'points', level: 0, instance } }));
