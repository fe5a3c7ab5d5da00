import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { type DrawnSpan, plainSpans } from '../../src/view-model/draw.ts';

/** Where a view stands decides which blocks may be in it. */
export type Surface = 'message' | 'modal' | 'home';
/** For whom blocks are made: `mention` gives a person's Slack user id there, if any; a channel has many readers' clocks. */
export type Audience = { surface: Surface; mention: (personId: string) => string | undefined; manyZones: boolean };

/** Members' words as Slack text that is parsed by nothing: for `text` of a message, and for mrkdwn that is known to be safe. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

// What mrkdwn would take for its own even when escaped: emphasis, code, emoji names, and a quoted line.
const marked = /[*_~`]|:[^\s:]+:|^\s*>/m;

/** The spans as this audience sees them: what is no mention and no clock of its own there is but words. */
export function seenBy(spans: readonly DrawnSpan[], { mention, manyZones }: Audience): DrawnSpan[] {
  return spans.map((span) => {
    if (typeof span === 'string') return span;
    if (span.kind === 'time' && !manyZones) return span.text;
    if (span.kind === 'person' && mention(span.id) === undefined) return span.name;
    return span;
  });
}

/** Whether mrkdwn shows these spans as they are; rich text, which parses nothing, is for the rest. */
export const isPlainMrkdwn = (spans: readonly DrawnSpan[]): boolean =>
  spans.every((span) => {
    if (typeof span === 'string') return !marked.test(span);
    return span.kind === 'strong' && span.text.every((one) => typeof one === 'string' && !marked.test(one));
  });

/** Spans for which `isPlainMrkdwn` holds, as mrkdwn. */
export const mrkdwn = (spans: readonly DrawnSpan[]): string =>
  spans.map((span) => (typeof span === 'string' ? escaped(span) : `*${escaped(plainSpans([span])).trim()}*`)).join('');

export const hasOnlyWords = (spans: readonly DrawnSpan[]): boolean =>
  spans.every((span) => typeof span === 'string' || (span.kind === 'strong' && hasOnlyWords(span.text)));

/** Paragraphs of spans as one rich text block: text elements are shown as they are, whatever they hold. */
export function richText(paragraphs: readonly (readonly DrawnSpan[])[], audience: Audience): RichTextBlock {
  const elements: RichTextBlockElement[] = paragraphs.map((spans, index) => {
    const last = index === paragraphs.length - 1;
    return { type: 'rich_text_section', elements: richSpans(last ? spans : [...spans, '\n'], audience) };
  });
  return { type: 'rich_text', elements };
}

/** Points as one bulleted list; no text of it is parsed either. */
export const bulletList = (points: readonly (readonly DrawnSpan[])[], audience: Audience): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: points.map((spans) => ({ type: 'rich_text_section', elements: richSpans(spans, audience) })),
    },
  ],
});

const richSpans = (spans: readonly DrawnSpan[], audience: Audience): RichTextElement[] =>
  spans.flatMap((span) => richSpan(span, audience));

function richSpan(span: DrawnSpan, audience: Audience): RichTextElement[] {
  // Slack refuses an element without text.
  if (typeof span === 'string') return piecesOf(span).map((text) => ({ type: 'text', text }));
  switch (span.kind) {
    case 'strong':
      return richSpans(span.text, audience).map((element) => ({ ...element, style: { bold: true } }));
    case 'link':
      return [{ type: 'link', url: span.href, text: span.text }];
    case 'person': {
      const userId = audience.mention(span.id);
      return userId === undefined ? richSpan(span.name, audience) : [{ type: 'user', user_id: userId }];
    }
    case 'time':
      return audience.manyZones ? [dateOf(span.at, span.text)] : richSpan(span.text, audience);
  }
}

/** What Slack takes in one text. */
export const mostText = 3000;
/** A long text in as many pieces as it takes, none cut within a character. */
const piecesOf = (text: string): string[] => text.match(new RegExp(`.{1,${mostText / 2}}`, 'gsu')) ?? [];

/** Slack draws it on each reader's own clock. */
const dateOf = (at: string, fallback: string): RichTextElement => ({
  type: 'date',
  timestamp: Math.floor(Temporal.Instant.from(at).epochMilliseconds / 1000),
  format: '{date_long} {time}',
  fallback,
});
