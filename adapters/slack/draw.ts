import type { HeaderBlock, KnownBlock, RichTextBlock, TableBlock } from '@slack/types';
import {
  type DrawnBlock,
  type DrawnFact,
  type DrawnSpan,
  type DrawnView,
  plainSpans,
} from '../../src/view-model/draw.ts';
import { plainView } from '../../src/view-model/plain.ts';
import { buttonOf, buttonsOf, plainText } from './buttons.ts';
import { type OurBlock, shortened } from './limits.ts';
import { linksOf, withoutLinks } from './links.ts';
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
      return block.facts.length === 0 ? [] : withLinks(block.facts, audience);
    case 'item':
      return itemOf(block, audience);
    case 'buttons':
      return buttonsOf(block.buttons, audience);
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

export const factsOf = (facts: readonly DrawnFact[], audience: Audience): RichTextBlock =>
  richText(
    facts.map(({ label, value }) => [{ kind: 'strong', text: [`${label}: `] }, ...value]),
    audience,
  );

/** Draws facts, and below them the buttons that open their addresses. */
function withLinks(facts: readonly DrawnFact[], audience: Audience): OurBlock[] {
  const others = withoutLinks(facts);
  return [...(others.length === 0 ? [] : [factsOf(others, audience)]), ...linksOf(facts, audience)];
}

/** Draws an item as a section with its button at the side. Text that a section would parse becomes rich text, with the button below. */
function itemOf({ text, detail, button }: Item, audience: Audience): OurBlock[] {
  const spans = seenBy(detail === undefined ? text : [...text, '\n', ...detail], audience);
  const accessory = button === undefined ? {} : { accessory: buttonOf(button, 0, audience, plainSpans(text)) };
  const fits = plainSpans(spans).length <= maxText / 2;
  if (fits && isPlainMrkdwn(spans))
    return [{ type: 'section', text: { type: 'mrkdwn', text: mrkdwn(spans), verbatim: true }, ...accessory }];
  if (fits && hasOnlyWords(spans)) return [{ type: 'section', text: plainText(plainSpans(spans)), ...accessory }];
  const row = richText([spans], audience);
  if (button === undefined) return [row];
  return [row, { type: 'actions', elements: [buttonOf(button, 0, audience, plainSpans(text))] }];
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
