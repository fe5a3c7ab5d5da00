import type { GroupPart, Items, Points, ReportDocument } from '../view-model/document.ts';
import {
  type Block,
  type Button,
  button,
  buttons,
  paragraph,
  quiet,
  say,
  strong,
  type Text,
  type View,
} from '../view-model/view.ts';

// A message holds about this much: a network of more groups has one line for each, and a list of items its beginning.
const maxGroupsInFull = 3;
const maxItems = 15;

/** Returns the report as a card. */
export function reportCard(document: ReportDocument<Text>, steps: Button[]): View {
  const { title, session, state, works, agreed, groups, outstanding, finished, changed, contact } = document;
  const isWhole = groups.length > 1;
  const inFull = groups.length <= maxGroupsInFull;
  return {
    title,
    body: [
      quiet([session, ' · ', state]),
      ...(isWhole ? pointBlocks(works) : []),
      ...(isWhole && agreed ? itemBlocks(agreed) : []),
      ...groups.flatMap((group) => (inFull ? groupBlocks(group, isWhole) : [groupLine(group)])),
      ...(changed ? pointBlocks(changed) : []),
      ...itemBlocks(outstanding),
      ...(finished.items.length > 0 ? itemBlocks(finished) : []),
      ...(isWhole && contact ? pointBlocks(contact) : []),
      ...(steps.length > 0 ? [buttons(...steps)] : []),
    ],
  };
}

const pointBlocks = ({ heading, points }: Points<Text>): Block[] => [
  paragraph(strong(heading)),
  ...points.map((point): Block => ({ kind: 'item', text: point })),
];

const groupBlocks = ({ heading, facts, parts }: GroupPart<Text>, isNamed: boolean): Block[] => [
  ...(isNamed ? [paragraph(strong(heading))] : []),
  { kind: 'facts', facts },
  ...parts.flatMap(pointBlocks),
];

const groupLine = ({ name, slug, strength }: GroupPart<Text>): Block => ({
  kind: 'item',
  text: strong(name),
  detail: strength,
  button: button(say('button.open'), 'report', { group: slug }),
});

function itemBlocks({ heading, items, more }: Items<Text>): Block[] {
  const rest = items.length - maxItems;
  return [
    paragraph(strong(heading)),
    ...items.slice(0, maxItems).map(
      ({ code, title, note, state }): Block => ({
        kind: 'item',
        text: [strong(code), ' ', title, ' (', state, ')', ...(note === null ? [] : [' ➤ ', note])],
      }),
    ),
    ...(rest > 0 || more !== null ? [quiet(more ?? say('report.more', { n: rest }))] : []),
  ];
}
