import type { DrawnBlock, DrawnButton, DrawnFact, DrawnSpan, DrawnView } from '../../../src/view-model/draw.ts';
import { busyWhile, el, pressable } from './dom.ts';
import { word } from './words.ts';

/** What a press does; the button shows as busy until the promise settles. */
export type Press = (button: DrawnButton) => Promise<void>;

/** Draws a view as a card. */
export function drawCard(view: DrawnView, press: Press, language: string): HTMLElement {
  const card = el('div', { class: 'card', lang: language });
  if (view.title !== undefined) {
    card.append(el('h2', { dir: 'auto' }, view.title));
  }
  for (const block of view.body) {
    const drawn = drawBlock(block, press, view.title);
    const before = card.lastElementChild;
    // Consecutive items, and consecutive facts, form one list.
    if (before && /^(UL|DL)$/.test(drawn.tagName) && before.tagName === drawn.tagName) before.append(...drawn.children);
    else card.append(drawn);
  }
  return card;
}

function drawBlock(block: DrawnBlock, press: Press, title: string | undefined): HTMLElement {
  switch (block.kind) {
    case 'text':
      return el('p', { class: block.quiet ? 'text quiet' : 'text', dir: 'auto' }, ...drawSpans(block.text));
    case 'facts':
      return drawFacts(block.facts);
    case 'item':
      return el('ul', { class: 'items' }, drawItem(block, press));
    case 'buttons':
      return el('div', { class: 'buttons' }, ...block.buttons.map((button) => drawButton(button, press)));
    case 'table':
      return drawTable(block, title);
  }
}

export function drawFacts(facts: readonly DrawnFact[]): HTMLElement {
  const rows = facts.map(({ label, value }) =>
    el('div', {}, el('dt', { dir: 'auto' }, label), el('dd', { dir: 'auto' }, ...drawSpans(value))),
  );
  return el('dl', { class: 'facts' }, ...rows);
}

function drawItem(item: Extract<DrawnBlock, { kind: 'item' }>, press: Press): HTMLElement {
  const words = el('div', { class: 'item-words' }, el('p', { dir: 'auto' }, ...drawSpans(item.text)));
  if (item.detail) words.append(el('p', { class: 'quiet', dir: 'auto' }, ...drawSpans(item.detail)));
  const isPoint = !item.detail && !item.button;
  return el(
    'li',
    { class: isPoint ? 'point' : undefined },
    words,
    item.button && named(drawButton(item.button, press), item),
  );
}

/** Returns the button with the item in its accessible name: a list of four buttons named "Answer" says nothing. */
function named(button: HTMLButtonElement, item: Extract<DrawnBlock, { kind: 'item' }>): HTMLButtonElement {
  const about = drawSpans(item.text).map((node) => node.textContent);
  button.setAttribute('aria-label', `${button.textContent}: ${about.join('').trim()}`);
  return button;
}

function drawTable({ columns, rows }: Extract<DrawnBlock, { kind: 'table' }>, title: string | undefined): HTMLElement {
  const head = el('tr', {}, ...columns.map((column) => el('th', { scope: 'col', dir: 'auto' }, column)));
  const body = rows.map((row) => el('tr', {}, ...row.map((cell) => el('td', { dir: 'auto' }, ...drawSpans(cell)))));
  const table = el('table', {}, el('thead', {}, head), el('tbody', {}, ...body));
  // The table may be wider than the card: a scrolling region must be reachable by keyboard and have a name.
  return el('div', { class: 'table', role: 'region', tabindex: 0, 'aria-label': title ?? word('local.table') }, table);
}

function drawButton(button: DrawnButton, press: Press): HTMLButtonElement {
  return pressable(el('bdi', {}, button.label), button.style ?? 'secondary', (pressed) => {
    void busyWhile(pressed, press(button));
  });
}

function drawSpans(spans: readonly DrawnSpan[]): Node[] {
  return spans.map(drawSpan);
}

const safeLink = /^(https?|mailto):/i;

function drawSpan(span: DrawnSpan): Node {
  if (typeof span === 'string') return document.createTextNode(span);
  switch (span.kind) {
    case 'strong':
      return el('strong', {}, ...drawSpans(span.text));
    case 'link':
      if (!safeLink.test(span.href)) return document.createTextNode(`${span.text} (${span.href})`);
      return el('a', { href: span.href, target: '_blank', rel: 'noopener noreferrer' }, span.text);
    case 'person':
      return el('bdi', { class: 'person' }, span.name);
    case 'time':
      return el('time', { datetime: span.at }, span.text);
  }
}
