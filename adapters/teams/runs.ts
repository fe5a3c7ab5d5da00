import { OpenUrlAction, RichTextBlock, TextRun } from '@microsoft/teams.cards';
import type { DrawnSpan } from '../../src/view-model/draw.ts';

type Look = { strong?: boolean; quiet?: boolean; large?: boolean; problem?: boolean };

/**
 * Text as runs: the one element of a card in which nothing is Markdown, so that what members wrote is shown as written.
 */
export function richText(spans: readonly DrawnSpan[], look: Look = {}): RichTextBlock {
  const runs = spans.flatMap((span) => runsOf(span, look));
  return new RichTextBlock({ inlines: runs.length > 0 ? runs : [run(' ', look)] });
}

function runsOf(span: DrawnSpan, look: Look): TextRun[] {
  if (typeof span === 'string') return [run(span, look)];
  switch (span.kind) {
    case 'strong':
      return span.text.flatMap((inner) => runsOf(inner, { ...look, strong: true }));
    case 'link':
      return [link(span, look)];
    case 'person':
      return [run(span.name, look)];
    case 'time':
      return [run(span.text, look)];
  }
}

function run(text: string, { strong, quiet, large, problem }: Look): TextRun {
  const made = new TextRun(text);
  if (strong || large) made.withWeight('Bolder');
  if (large) made.withSize('Large');
  if (quiet) made.withIsSubtle(true);
  if (problem) made.withColor('Attention');
  return made;
}

// A link that members wrote may be of any kind; only the web's are pressed.
function link({ text, href }: { text: string; href: string }, look: Look): TextRun {
  const isWeb = /^https?:\/\//i.test(href);
  if (!isWeb) return run(text === href ? text : `${text} (${href})`, look);
  // Teams' quiet accent is too pale to read.
  return run(text, { ...look, quiet: false })
    .withColor('Accent')
    .withSelectAction(new OpenUrlAction(href));
}
