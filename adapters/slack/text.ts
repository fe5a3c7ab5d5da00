import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { type DrawnSpan, plainSpans } from '../../src/view-model/draw.ts';
import type { Reader } from '../../src/view-model/reader.ts';

/** The surface decides which blocks Slack allows. */
export type Surface = 'message' | 'modal' | 'home';
/** Who reads the blocks: `mention` returns a person's Slack user id; `manyZones` is true in channels. */
export type Audience = {
  surface: Surface;
  reader: Reader;
  mention: (personId: string) => string | undefined;
  manyZones: boolean;
};

/** Escapes text for a message's `text` and for mrkdwn; only safe where `isPlainMrkdwn` holds. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

// Formatting that escaping does not disable: emphasis, code, emoji names, quoted lines.
const marked = /[*_~`]|:[^\s:]+:|^\s*>/m;

/** Replaces mentions and times that this audience cannot have by plain text. */
export function seenBy(spans: readonly DrawnSpan[], { mention, manyZones }: Audience): DrawnSpan[] {
  return spans.map((span) => {
    if (typeof span === 'string') return span;
    if (span.kind === 'time' && !manyZones) return span.text;
    if (span.kind === 'person' && mention(span.id) === undefined) return span.name;
    return span;
  });
}

/** Returns whether mrkdwn shows these spans unchanged; other spans need rich text, which Slack does not parse. */
export const isPlainMrkdwn = (spans: readonly DrawnSpan[]): boolean =>
  spans.every((span) => {
    if (typeof span === 'string') return !marked.test(span);
    return span.kind === 'strong' && span.text.every((one) => typeof one === 'string' && !marked.test(one));
  });

/** Draws spans for which `isPlainMrkdwn` holds. */
export const mrkdwn = (spans: readonly DrawnSpan[]): string =>
  spans.map((span) => (typeof span === 'string' ? escaped(span) : `*${escaped(plainSpans([span])).trim()}*`)).join('');

export const hasOnlyWords = (spans: readonly DrawnSpan[]): boolean =>
  spans.every((span) => typeof span === 'string' || (span.kind === 'strong' && hasOnlyWords(span.text)));

/** Draws paragraphs as one rich text block, whose text Slack does not parse. */
export function richText(paragraphs: readonly (readonly DrawnSpan[])[], audience: Audience): RichTextBlock {
  const elements: RichTextBlockElement[] = paragraphs.map((spans, index) => {
    const last = index === paragraphs.length - 1;
    return { type: 'rich_text_section', elements: richSpans(last ? spans : [...spans, '\n'], audience) };
  });
  return { type: 'rich_text', elements };
}

/** Draws a bulleted list, whose text Slack does not parse. */
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

/** Maximum length of one text element. */
export const maxText = 3000;
/** Splits a long text into pieces without cutting a code point. */
const piecesOf = (text: string): string[] => text.match(new RegExp(`.{1,${maxText / 2}}`, 'gsu')) ?? [];

/** Slack shows the date in each reader's own zone. */
const dateOf = (at: string, fallback: string): RichTextElement => ({
  type: 'date',
  timestamp: Math.floor(Temporal.Instant.from(at).epochMilliseconds / 1000),
  format: '{date_long} {time}',
  fallback,
});
