import type { ActionsBlock, ContextBlock, KnownBlock, ModalView, SectionBlock, TableBlock } from '@slack/types';
import { el } from './dom.ts';
import type { Stage } from './preview.ts';
import { drawInput } from './slack-input.ts';
import { drawRich, drawText, type Reading } from './slack-text.ts';
import { timeOnly } from './when.ts';

/** What our server would send Slack: a message or a modal. */
type Modal = Omit<ModalView, 'blocks'> & { blocks: KnownBlock[] };
type SlackSent = { type: 'message'; blocks: KnownBlock[] } | Modal;

/**
 * A message or modal as Slack's desktop client draws it. Ours, because slack-blocks-to-jsx 1.1.1 reads Markdown and emoji
 * into plain text, shows verbatim mrkdwn raw and runs rich text's lines together: it would hide the very faults one looks for.
 */
export function drawSlack(sent: SlackSent, { reply, reader, at }: Stage): HTMLElement {
  const reading: Reading = { ...reader, names: namesIn(reply) };
  const blocks = sent.blocks.map((block) => drawBlock(block, reading));
  return sent.type === 'modal' ? drawModal(sent, blocks) : drawMessage(blocks, timeOnly(at, reader.zone));
}

function drawMessage(blocks: readonly HTMLElement[], clock: string): HTMLElement {
  const head = el(
    'p',
    { class: 'who' },
    el('strong', {}, 'WILD Bot'),
    el('span', { class: 'app' }, 'APP'),
    el('time', {}, clock),
  );
  return el('div', { class: 'message' }, icon(), el('div', { class: 'blocks' }, head, ...blocks));
}

const icon = (): HTMLElement => el('img', { class: 'icon', src: '/local/page/icon.svg', alt: '' });

function drawModal({ title, submit, close }: Modal, blocks: readonly HTMLElement[]): HTMLElement {
  const foot = [close && inert(close.text, 'button'), submit && inert(submit.text, 'button primary')];
  return el(
    'div',
    { class: 'modal' },
    el('div', { class: 'modal-head' }, icon(), el('h3', {}, title.text), el('span', { 'aria-hidden': 'true' }, '✕')),
    el('div', { class: 'blocks' }, ...blocks),
    el('div', { class: 'modal-foot' }, ...foot),
  );
}

/** Looks like a button and is none: a preview sends no form. */
const inert = (label: string, className: string): HTMLElement => el('span', { class: className }, label);

function drawBlock(block: KnownBlock, reading: Reading): HTMLElement {
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

/** Said rather than left out: what the bot may come to send and this page cannot show yet. */
const unknown = (type: string): HTMLElement => el('p', { class: 'unknown' }, `‹${type}›`);

/** The names of those mentioned: blocks hold only their ids, and Slack knows the rest. */
function namesIn(reply: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('kind' in value && value.kind === 'person' && 'id' in value && 'name' in value)
      names.set(String(value.id), String(value.name));
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(reply);
  return names;
}
