import type {
  ActionsBlock,
  Button,
  HeaderBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  TableBlock,
} from '@slack/types';
import {
  type DrawnBlock,
  type DrawnButton,
  type DrawnSpan,
  type DrawnView,
  plainSpans,
} from '../../src/view-model/draw.ts';
import { plainView } from '../../src/view-model/plain.ts';
import { carry, maxButtonValue } from './carried.ts';
import { type OurBlock, shortened } from './limits.ts';
import {
  type Audience,
  bulletList,
  escaped,
  hasOnlyWords,
  isPlainMrkdwn,
  maxText,
  mrkdwn,
  richText,
  seenBy,
} from './text.ts';

export const plainText = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** Draws a view as Block Kit blocks. Slack allows one table, in messages only; further tables become lines. */
export function blocksOf(view: DrawnView, audience: Audience): OurBlock[] {
  const title: HeaderBlock[] = view.title === undefined ? [] : [{ type: 'header', text: plainText(view.title) }];
  const firstTable = audience.surface === 'message' ? view.body.find(({ kind }) => kind === 'table') : undefined;
  const body = inRuns(view.body).flatMap((run) => {
    if (run.kind === 'points') return [pointsOf(run.points, audience)];
    return run.kind === 'table' && run === firstTable ? [tableOf(run, audience)] : blocksFor(run, audience);
  });
  return [...title, ...body] satisfies KnownBlock[];
}

type Item = Extract<DrawnBlock, { kind: 'item' }>;
type Run = DrawnBlock | { kind: 'points'; points: Item[] };

/** Groups consecutive items without detail or button into one bulleted list. */
function inRuns(body: readonly DrawnBlock[]): Run[] {
  const runs: Run[] = [];
  for (const block of body) {
    const last = runs.at(-1);
    if (block.kind !== 'item' || block.detail !== undefined || block.button !== undefined) runs.push(block);
    else if (last?.kind === 'points') last.points.push(block);
    else runs.push({ kind: 'points', points: [block] });
  }
  return runs;
}

const pointsOf = (points: readonly Item[], audience: Audience): RichTextBlock =>
  bulletList(
    points.map(({ text }) => text),
    audience,
  );

/** Returns the text for notifications, screen readers and clients without Block Kit. */
export const fallbackOf = (view: DrawnView): string => shortened(escaped(plainView(view)), maxFallback);
const maxFallback = 4000;

function blocksFor(block: DrawnBlock, audience: Audience): OurBlock[] {
  switch (block.kind) {
    case 'text':
      if (isEmpty(block.text)) return [];
      return block.quiet ? [quietOf(block.text, audience)] : [richText([block.text], audience)];
    case 'facts':
      return block.facts.length === 0 ? [] : [factsOf(block.facts, audience)];
    case 'item':
      return itemOf(block, audience);
    case 'buttons':
      return inRows(block.buttons).map(actionsOf);
    case 'table':
      return block.rows.length === 0 ? [] : [linesOf(block, audience)];
  }
}

const isEmpty = (spans: readonly DrawnSpan[]): boolean => plainSpans(spans) === '';

const maxContext = 2000;
function quietOf(text: DrawnSpan[], audience: Audience): OurBlock {
  const words = plainSpans(text);
  return hasOnlyWords(seenBy(text, audience)) && words.length <= maxContext
    ? { type: 'context', elements: [plainText(words)] }
    : richText([text], audience);
}

export const factsOf = (facts: readonly { label: string; value: DrawnSpan[] }[], audience: Audience): RichTextBlock =>
  richText(
    facts.map(({ label, value }) => [{ kind: 'strong', text: [`${label}: `] }, ...value]),
    audience,
  );

/** Draws an item as a section with its button at the side. Text that a section would parse becomes rich text, with the button below. */
function itemOf({ text, detail, button }: Item, audience: Audience): OurBlock[] {
  const spans = seenBy(detail === undefined ? text : [...text, '\n', ...detail], audience);
  const accessory = button === undefined ? {} : { accessory: buttonOf(button, 0, plainSpans(text)) };
  const fits = plainSpans(spans).length <= maxText / 2;
  if (fits && isPlainMrkdwn(spans))
    return [{ type: 'section', text: { type: 'mrkdwn', text: mrkdwn(spans), verbatim: true }, ...accessory }];
  if (fits && hasOnlyWords(spans)) return [{ type: 'section', text: plainText(plainSpans(spans)), ...accessory }];
  const row = richText([spans], audience);
  if (button === undefined) return [row];
  return [row, { type: 'actions', elements: [buttonOf(button, 0, plainSpans(text))] }];
}

// Five buttons fit on a phone's screen.
const maxButtonsInRow = 5;
function inRows(buttons: readonly DrawnButton[]): DrawnButton[][] {
  const rows: DrawnButton[][] = [];
  for (let at = 0; at < buttons.length; at += maxButtonsInRow) rows.push(buttons.slice(at, at + maxButtonsInRow));
  return rows;
}

const actionsOf = (buttons: readonly DrawnButton[]): ActionsBlock => ({
  type: 'actions',
  elements: buttons.map((button, index) => buttonOf(button, index)),
});

/** `row`: the text beside the button, which tells a screen reader what several “Answer” are each for. */
function buttonOf({ label, command, values, style }: DrawnButton, index: number, row?: string): Button {
  const value = carry({ command, values }, maxButtonValue);
  if (value === undefined) throw new RangeError(`a button of “${command}” carries more than Slack does`);
  return {
    type: 'button',
    action_id: `press ${index + 1}`,
    text: plainText(label),
    value,
    ...(style === undefined ? {} : { style }),
    ...(row === undefined ? {} : { accessibility_label: shortened(`${label}: ${row}`, 75) }),
  };
}

type Table = Extract<DrawnBlock, { kind: 'table' }>;
const tableOf = ({ columns, rows }: Table, audience: Audience): TableBlock => ({
  type: 'table',
  rows: [
    columns.map((column) => ({ type: 'raw_text', text: column || ' ' })),
    ...rows.map((row) =>
      row.map((cell) =>
        // Raw text has no bold.
        seenBy(cell, audience).every((span) => typeof span === 'string')
          ? { type: 'raw_text' as const, text: plainSpans(cell) || ' ' }
          : richText([cell], audience),
      ),
    ),
  ],
  column_settings: columns.map(() => ({ is_wrapped: true })),
});

/** Draws each row as one line with its column names. */
const linesOf = ({ columns, rows }: Table, audience: Audience): RichTextBlock =>
  richText(
    rows.map((row) =>
      row.flatMap((cell, index): DrawnSpan[] =>
        index === 0 ? [{ kind: 'strong', text: cell }] : [` · ${columns[index] ?? ''}: `, ...cell],
      ),
    ),
    audience,
  );
