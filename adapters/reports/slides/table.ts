import type { Items, Rows } from '../../../src/view-model/document.ts';
import { addSlide, area, type Cell, type Deck, directionOf, ink } from './deck.ts';

const fontSize = 16;
const line = { type: 'solid', pt: 0.75, color: 'C9D0D6' } as const;
const none = { type: 'none' } as const;
const border: Cell['options'] = { border: [none, none, line, none] };

/** Adds the items as a table, on as many slides as they need: code, what was agreed with its latest note, state. */
export function addItems(deck: Deck, { heading, items, more }: Items<string>, source: string): void {
  if (items.length === 0) return void addSlide(deck, heading, source);
  const rows = items.map(({ code, title, note, state }) => ({
    lines: linesOf(title, 8.3) + (note === null ? 0 : linesOf(`➤ ${note}`, 8.3)),
    cells: [
      cell(code, { bold: true }),
      {
        text: [
          { text: title, options: { breakLine: note !== null, ...directionOf(title) } },
          ...(note === null ? [] : [{ text: `➤ ${note}`, options: { color: '00548F', ...directionOf(note) } }]),
        ],
        options: { ...border, fontSize, color: ink, valign: 'top' as const },
      },
      cell(state),
    ],
  }));
  const rest = more === null ? [] : [{ lines: 1, cells: [cell(''), cell(more), cell('')] }];
  addPaged(deck, { heading, head: undefined, rows: [...rows, ...rest], widths: [1.7, 8.7, 1.7] }, source);
}

/** Adds a table of facts. */
export function addRows(deck: Deck, { heading, columns, rows }: Rows<string>, source: string): void {
  const width = area.w / columns.length;
  const paged = rows.map((row) => ({
    lines: Math.max(...row.map((one) => linesOf(String(one), width))),
    cells: row.map((one) => cell(String(one))),
  }));
  const head = columns.map((one) => cell(one, { bold: true }));
  addPaged(deck, { heading, head, rows: paged, widths: columns.map(() => width) }, source);
}

type Paged = { heading: string; head: Cell[] | undefined; rows: { lines: number; cells: Cell[] }[]; widths: number[] };

const maxLines = 17;
function addPaged(deck: Deck, { heading, head, rows, widths }: Paged, source: string): void {
  const pages: Cell[][][] = [];
  let left = 0;
  for (const { lines, cells } of rows) {
    if (lines > left || pages.length === 0) {
      pages.push([]);
      left = maxLines;
    }
    pages.at(-1)?.push(cells);
    // The space around a row is about half a line.
    left -= lines + 0.5;
  }
  for (const [index, page] of pages.entries()) {
    const slide = addSlide(deck, pages.length > 1 ? `${heading} (${index + 1}/${pages.length})` : heading, source);
    slide.addTable(head ? [head, ...page] : page, { x: area.x, y: area.y, w: area.w, colW: widths });
  }
}

const cell = (text: string, options: Cell['options'] = {}): Cell => ({
  text,
  options: { ...border, fontSize, color: ink, valign: 'top', ...directionOf(text), ...options },
});

const linesOf = (text: string, inches: number): number =>
  Math.max(1, Math.ceil(text.length / ((inches * 72) / (fontSize * 0.5))));
