import type { Chart, DrawnReport, GroupPart, Items, Points, Rows } from '../../src/view-model/document.ts';

/** Makes the report as CommonMark text with tables. */
export function makeMarkdown({ document }: DrawnReport): Uint8Array {
  const { title, session, state, symbol, works, agreed, groups, outstanding, finished, changed, contact } = document;
  const blocks = [
    `# ${escaped(title)}`,
    `${escaped(symbol)} · ${escaped(session)} · ${escaped(state)}`,
    ...pointBlocks(works),
    ...(agreed ? itemBlocks(agreed) : []),
    ...groups.flatMap(groupBlocks),
    ...itemBlocks(outstanding),
    ...itemBlocks(finished),
    ...(changed ? pointBlocks(changed) : []),
    ...document.charts.flatMap(chartBlocks),
    ...groups.flatMap(({ name, members }) => rowBlocks({ ...members, heading: `${name}: ${members.heading}` })),
    ...(contact ? pointBlocks(contact) : []),
  ];
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`);
}

/** Keeps what Markdown would read as markup as it was typed. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|#~!&]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');

const heading = (text: string, level = 2): string => `${'#'.repeat(level)} ${escaped(text)}`;
const listOf = (points: readonly string[]): string => points.map((point) => `- ${escaped(point)}`).join('\n');

const pointBlocks = ({ heading: head, points }: Points<string>, level = 2): string[] => [
  heading(head, level),
  listOf(points),
];

function itemBlocks({ heading: head, items, more }: Items<string>): string[] {
  const lines = items.map(({ code, title, state, note }) => {
    const said = note === null ? '' : `\n  ➤ ${escaped(note)}`;
    return `- **${escaped(code)}** ${escaped(title)} (${escaped(state)})${said}`;
  });
  return [heading(head), ...(lines.length > 0 ? [lines.join('\n')] : []), ...(more === null ? [] : [escaped(more)])];
}

const groupBlocks = ({ heading: head, facts, parts, meetings, source }: GroupPart<string>): string[] => [
  heading(head),
  facts.map(({ label, value }) => `- **${escaped(label)}:** ${escaped(value)}`).join('\n'),
  ...parts.flatMap((part) => pointBlocks(part, 3)),
  ...(meetings.rows.length > 0 ? rowBlocks(meetings, 3) : []),
  `*${escaped(source)}*`,
];

function rowBlocks({ heading: head, columns, rows }: Rows<string>, level = 2): string[] {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => escaped(String(cell))).join(' | ')} |`;
  return [heading(head, level), [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)].join('\n')];
}

const chartBlocks = ({ title, words }: Chart<string>): string[] => pointBlocks({ heading: title, points: words });
