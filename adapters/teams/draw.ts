import {
  type Action,
  ActionSet,
  type CardElement,
  Column,
  ColumnDefinition,
  ColumnSet,
  Table,
  TableCell,
  TableRow,
} from '@microsoft/teams.cards';
import type { DrawnBlock, DrawnButton, DrawnFact, DrawnSpan } from '../../src/view-model/draw.ts';
import type { Surface } from './action-data.ts';
import { action, type Opens, opener } from './button.ts';
import { richText } from './rich-text.ts';

/** What a block's buttons depend on. */
export type Drawing = { surface: Surface; opens: Opens };

// As many as have room at 320 pixels.
const columnsOnPhone = 2;
// Clients hide actions beyond the fifth or sixth of one set.
const actionsInSet = 5;

/** Returns one line a fact, with little space between. */
export const factLines = (facts: readonly DrawnFact[]): CardElement[] =>
  facts.map(({ label, value }, index) => {
    const line = richText([{ kind: 'strong', text: [`${label}: `] }, ...value]);
    return index === 0 ? line : line.withSpacing('Small');
  });

export function blockOf(block: DrawnBlock, drawing: Drawing): CardElement[] {
  switch (block.kind) {
    case 'text':
      return [richText(block.text, { quiet: block.quiet ?? false })];
    case 'facts':
      return factLines(block.facts);
    case 'item':
      return [itemOf(block, drawing)];
    case 'buttons':
      return setsOf(block.buttons, drawing);
    case 'table':
      return block.columns.length > columnsOnPhone
        ? rowsOf(block.columns, block.rows)
        : [tableOf(block.columns, block.rows)];
  }
}

function buttonOf(button: DrawnButton, { surface, opens }: Drawing): Action {
  const asks = surface !== 'dialog' && opens(button.command, button.values);
  return asks ? opener(button) : action('pressed', button, surface);
}

function setsOf(buttons: readonly DrawnButton[], drawing: Drawing): CardElement[] {
  const sets: CardElement[] = [];
  for (let from = 0; from < buttons.length; from += actionsInSet) {
    const some = buttons.slice(from, from + actionsInSet).map((button) => buttonOf(button, drawing));
    sets.push(new ActionSet(...some));
  }
  return sets;
}

function itemOf({ text, detail, button }: Extract<DrawnBlock, { kind: 'item' }>, drawing: Drawing): CardElement {
  if (!detail && !button) return richText(['•  ', ...text]).withSpacing('Small');
  const words = [richText(text), ...(detail ? [richText(detail, { quiet: true }).withSpacing('None')] : [])];
  const columns = [new Column(...words).withWidth('stretch')];
  if (button) {
    const side = new Column(new ActionSet(buttonOf(button, drawing))).withWidth('auto');
    columns.push(side.withVerticalContentAlignment('Center'));
  }
  return new ColumnSet({ columns });
}

function tableOf(columns: readonly string[], rows: readonly DrawnSpan[][][]): CardElement {
  const cells = (row: readonly DrawnSpan[][]) => row.map((cell) => new TableCell(richText(cell)));
  const head = columns.map((column) => new TableCell(richText([column], { strong: true })));
  return new Table({
    columns: columns.map(() => new ColumnDefinition({ width: 1 })),
    firstRowAsHeaders: true,
    rows: [new TableRow({ cells: head }), ...rows.map((row) => new TableRow({ cells: cells(row) }))],
  });
}

/** Returns two lines a row, its first cell and the others after their columns' names: more columns would collide on a phone. */
const rowsOf = (columns: readonly string[], rows: readonly DrawnSpan[][][]): CardElement[] =>
  rows.flatMap(([first = [], ...others]) => {
    const cells = others.flatMap((cell, at) => [`${at === 0 ? '' : ' · '}${columns[at + 1] ?? ''} `, ...cell]);
    return [richText(first, { strong: true }), richText(cells).withSpacing('None')];
  });
