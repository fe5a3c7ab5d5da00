import { Document, Packer } from 'docx';
import type { DrawnReport, GroupPart, Items, ReportDocument } from '../../../src/view-model/document.ts';
import { headOf, numbering, runningHead } from './frame.ts';
import { heading, lettered, numbered, type Part, paragraph } from './text.ts';

/** Makes the report in the shape of a WIPO document, with an annex of members by Office. */
export async function makeDocument({ document }: DrawnReport): Promise<Uint8Array> {
  const { symbol, frame, groups } = document;
  const made = new Document({
    title: `${symbol} ${frame.title}`,
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    numbering,
    sections: [
      {
        properties: { titlePage: true },
        headers: { default: runningHead(symbol, frame.page) },
        children: [...headOf(frame, symbol), ...bodyOf(document), ending(frame.annexFollows)],
      },
      {
        properties: { page: { pageNumbers: { start: 1 } } },
        headers: { default: runningHead(symbol, frame.annexPage) },
        children: [heading(frame.annexTitle.toLocaleUpperCase()), ...groups.flatMap(annexOf), ending(frame.end)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(made));
}

const ending = (text: string): Part => paragraph(text, { alignment: 'right', spacing: { before: 480 } });

function bodyOf({
  frame,
  works,
  agreed,
  groups,
  outstanding,
  finished,
  changed,
  contact,
}: ReportDocument<string>): Part[] {
  let list = 0;
  const points = (of: readonly string[]): Part[] => lettered(of, ++list);
  const items = ({ heading: head, items: all, more }: Items<string>): Part[] => [
    heading(head),
    ...all.map(itemParagraph),
    ...(more === null ? [] : [paragraph(more)]),
  ];
  const group = ({ heading: head, facts, parts }: GroupPart<string>): Part[] => [
    heading(head),
    ...facts.map(({ label, value }) => numbered(`${label}: ${value}`)),
    ...parts.flatMap((part) => [numbered(`${part.heading}:`), ...points(part.points)]),
  ];
  return [
    numbered(frame.opening),
    heading(works.heading),
    ...works.points.map(numbered),
    ...(agreed ? items(agreed) : []),
    ...groups.flatMap(group),
    ...items(outstanding),
    ...(finished.items.length > 0 ? items(finished) : []),
    ...(changed ? [heading(changed.heading), ...changed.points.map(numbered)] : []),
    ...(contact ? contact.points.map(numbered) : []),
    numbered(frame.invited.heading),
    ...points(frame.invited.points),
  ];
}

const itemParagraph = ({ code, title, state, note }: Items<string>['items'][number]): Part =>
  numbered(`${code} ${title} (${state})${note === null ? '' : ` ➤ ${note}`}`);

/** Returns the members under their Offices, as in a WIPO list of participants. */
const annexOf = ({ name, strength, nominees }: GroupPart<string>): Part[] => [
  heading(`${name}: ${strength}`),
  ...nominees.flatMap(({ heading: office, points }) => [
    paragraph(office, { bold: true, keepNext: true, spacing: { before: 120, after: 40 } }),
    ...points.map((one) => paragraph(one, { spacing: { after: 0 } })),
  ]),
];
