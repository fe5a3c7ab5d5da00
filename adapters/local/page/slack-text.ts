import type { MrkdwnElement, PlainTextElement, RichTextBlock, RichTextElement } from '@slack/types';
import { el } from './dom.ts';
import { localeOf } from './when.ts';

/** The reader's clock and language, and the names for the user ids in mentions. */
export type Reading = { zone: string; language: string; names: ReadonlyMap<string, string> };

const pieces = /<([^<>]+)>|(?<!\w)\*([^*\n]+)\*(?!\w)|(?<!\w)_([^_\n]+)_(?!\w)|(?<!\w)~([^~\n]+)~(?!\w)|`([^`\n]+)`/g;
const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const plain = (text: string): string => text.replaceAll(/&(lt|gt|amp);/g, (entity) => entities[entity] ?? entity);

/** Draws a text object: plain text as it is, mrkdwn with its markup read. */
export function drawText(text: PlainTextElement | MrkdwnElement, reading: Reading): (Node | string)[] {
  return text.type === 'plain_text' ? [text.text] : drawMrkdwn(text.text, reading);
}

function drawMrkdwn(text: string, reading: Reading): (Node | string)[] {
  const drawn: (Node | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    const [whole, angle, bold, italic, struck, code] = match;
    drawn.push(plain(text.slice(end, match.index)));
    end = match.index + whole.length;
    if (angle !== undefined) drawn.push(drawAngle(angle, reading));
    else if (bold !== undefined) drawn.push(el('b', {}, ...drawMrkdwn(bold, reading)));
    else if (italic !== undefined) drawn.push(el('i', {}, ...drawMrkdwn(italic, reading)));
    else if (struck !== undefined) drawn.push(el('s', {}, ...drawMrkdwn(struck, reading)));
    else drawn.push(el('code', {}, plain(code ?? '')));
  }
  return [...drawn, plain(text.slice(end))];
}

/** Draws what stands between `<` and `>`: a mention, a date or a link. */
function drawAngle(inside: string, reading: Reading): Node {
  const [about = '', label] = inside.split('|');
  const [, seconds, format = ''] = about.match(/^!date\^(\d+)\^([^^]+)/) ?? [];
  if (seconds !== undefined) return drawDate(Number(seconds), format, label ?? '', reading);
  if (about.startsWith('@')) return drawUser(about.slice(1), reading);
  if (/^[!#]/.test(about))
    return el('span', { class: 'mention' }, `${about[0] === '#' ? '#' : '@'}${label ?? about.slice(1)}`);
  return drawLink(plain(about), plain(label ?? about));
}

const drawUser = (id: string, { names }: Reading): HTMLElement =>
  el('span', { class: 'mention' }, `@${names.get(id) ?? id}`);

const drawLink = (href: string, text: string): HTMLElement =>
  /^(https?|mailto):/i.test(href)
    ? el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text)
    : el('span', {}, text);

const dates: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { dateStyle: 'long' },
  date_short: { dateStyle: 'medium' },
  date_long: { dateStyle: 'full' },
  date_pretty: { dateStyle: 'long' },
  date_short_pretty: { dateStyle: 'medium' },
  date_long_pretty: { dateStyle: 'full' },
  time: { timeStyle: 'short' },
  time_secs: { timeStyle: 'medium' },
};

/** Slack draws a date in the reader's zone and language; a token that it does not know shows the fallback. */
function drawDate(seconds: number, format: string, fallback: string, { zone, language }: Reading): HTMLElement {
  const at = new Date(seconds * 1000);
  let known = true;
  const text = format.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const style = dates[name];
    known &&= style !== undefined;
    return new Intl.DateTimeFormat(localeOf(language), { ...style, timeZone: zone }).format(at);
  });
  return el('time', { datetime: at.toISOString() }, known ? text : fallback);
}

/** Draws rich text, in which nothing is parsed; each line is a paragraph. */
export function drawRich({ elements }: RichTextBlock, reading: Reading): HTMLElement {
  return el('div', { class: 'rich' }, ...elements.map((part) => drawPart(part, reading)));
}

function drawPart(part: RichTextBlock['elements'][number], reading: Reading): HTMLElement {
  switch (part.type) {
    case 'rich_text_section':
      return el('p', { dir: 'auto' }, ...part.elements.map((one) => drawElement(one, reading)));
    case 'rich_text_list':
      return el('ul', { dir: 'auto' }, ...part.elements.map((one) => el('li', {}, drawPart(one, reading))));
    default:
      return el('p', { class: 'unknown' }, `‹${part.type}›`);
  }
}

function drawElement(element: RichTextElement, reading: Reading): Node | string {
  const drawn = drawPiece(element, reading);
  return 'style' in element && element.style?.bold ? el('b', {}, drawn) : drawn;
}

function drawPiece(element: RichTextElement, reading: Reading): Node | string {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return drawLink(element.url, element.text ?? element.url);
    case 'user':
      return drawUser(element.user_id, reading);
    case 'date':
      return drawDate(element.timestamp, element.format, element.fallback ?? '', reading);
    default:
      return el('span', { class: 'unknown' }, `‹${element.type}›`);
  }
}
