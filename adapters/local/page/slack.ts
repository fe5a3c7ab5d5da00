import type { KnownBlock, ModalView } from '@slack/types';
import { el } from './dom.ts';
import { drawBlock } from './slack-blocks.ts';
import type { Reading } from './slack-text.ts';
import type { Stage } from './stage.ts';
import { timeOnly } from './when.ts';

/** What the server would send to Slack: a message or a modal. */
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

/** Draws what looks like a button and does nothing: a preview sends no form. */
const inert = (label: string, className: string): HTMLElement => el('span', { class: className }, label);

/** Returns the names of the people mentioned: blocks hold only ids, for which Slack knows the names. */
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
