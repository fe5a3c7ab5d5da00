import { OpenUrlAction, RichTextBlock, TextRun } from '@microsoft/teams.cards';
import type { DrawnSpan } from '../../src/view-model/draw.ts';

type Look = { strong?: boolean; quiet?: boolean; large?: boolean; problem?: boolean };

/** Returns text as runs: the only element of a card without Markdown, so that members' words appear as written. */
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
  const made = new TextRun(asWritten(text));
  if (strong || large) made.withWeight('Bolder');
  if (large) made.withSize('Large');
  if (quiet) made.withIsSubtle(true);
  if (problem) made.withColor('Attention');
  return made;
}

// A link in members' words may have any scheme; only http and https become links.
function link({ text, href }: { text: string; href: string }, look: Look): TextRun {
  const isWeb = /^https?:\/\//i.test(href);
  if (!isWeb) return run(text === href ? text : `${text} (${href})`, look);
  // The subtle accent colour is too pale to read.
  return run(text, { ...look, quiet: false })
    .withColor('Accent')
    .withSelectAction(new OpenUrlAction(href));
}

// Teams rewrites {{DATE(…)}} and {{TIME(…)}} in any text; an invisible character between the braces keeps what people wrote.
const asWritten = (text: string): string => text.replaceAll(/\{\{(?=(?:DATE|TIME)\()/gi, '{\u2060{');
