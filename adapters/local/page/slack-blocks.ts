import type { ActionsBlock, ContextBlock, KnownBlock, SectionBlock, TableBlock } from '@slack/types';
import { el } from './dom.ts';
import { drawInput } from './slack-input.ts';
import { drawRich, drawText, type Reading } from './slack-text.ts';

/** Draws one block of Block Kit; an unknown kind is shown as its name. */
export function drawBlock(block: KnownBlock, reading: Reading): HTMLElement {
  switch (block.type) {
    case 'header':
      return el('h3', { class: 'header' }, block.text.text);
    case 'section':
      return drawSection(block, reading);
    case 'context':
      return el('div', { class: 'context' }, ...drawElements(block.elements, reading));
    case 'actions':
      return el('div', { class: 'actions' }, ...drawElements(block.elements, reading));
    case 'rich_text':
      return drawRich(block, reading);
    case 'table':
      return drawTable(block, reading);
    case 'divider':
      return el('hr');
    case 'input':
      return drawInput(block);
    default:
      return unknown(block.type);
  }
}

function drawSection({ text, fields = [], accessory }: SectionBlock, reading: Reading): HTMLElement {
  const words = [...(text ? [text] : []), ...fields].map((one) => el('p', { dir: 'auto' }, ...drawText(one, reading)));
  const side = accessory ? drawElements([accessory], reading) : [];
  return el('div', { class: 'section' }, el('div', { class: 'words' }, ...words), ...side);
}

type Element = ActionsBlock['elements'][number] | ContextBlock['elements'][number] | SectionBlock['accessory'];
function drawElements(elements: readonly Element[], reading: Reading): HTMLElement[] {
  return elements.map((element) => {
    switch (element?.type) {
      case 'plain_text':
      case 'mrkdwn':
        return el('p', { dir: 'auto' }, ...drawText(element, reading));
      case 'button':
        return el('button', { type: 'button', class: `button press ${element.style ?? ''}` }, element.text.text);
      default:
        return unknown(element?.type ?? 'nothing');
    }
  });
}

function drawTable({ rows }: TableBlock, reading: Reading): HTMLElement {
  const drawn = rows.map((row, index) =>
    el(
      'tr',
      {},
      ...row.map((cell) => {
        const inside = cell.type === 'rich_text' ? drawRich(cell, reading) : String('text' in cell ? cell.text : '');
        return el(index === 0 ? 'th' : 'td', { dir: 'auto' }, inside);
      }),
    ),
  );
  return el('div', { class: 'table' }, el('table', {}, ...drawn));
}

/** Shows the kind of a block that this page cannot draw, rather than leaving it out. */
const unknown = (type: string): HTMLElement => el('p', { class: 'unknown' }, `‹${type}›`);
