import type { Conversation } from './app.ts';
import { byId, el, pressable } from './dom.ts';
import { word } from './words.ts';

export type Row = Conversation & { unread: number; current: boolean };

/** Draws the conversations on the left, with the number of unread letters in each. */
export function drawConversations(conversations: readonly Row[], go: (id: string) => void): void {
  const nav = byId('conversations', HTMLElement);
  const focused =
    document.activeElement instanceof HTMLElement && nav.contains(document.activeElement)
      ? document.activeElement.dataset.conversation
      : undefined;
  const channels = conversations.filter(({ kind }) => kind === 'channel');
  const rowsOf = (of: readonly Row[]): HTMLElement => el('ul', {}, ...of.map((row) => el('li', {}, drawRow(row, go))));
  nav.replaceChildren(
    el('h2', {}, word('local.direct')),
    rowsOf(conversations.filter(({ kind }) => kind === 'direct')),
    el('h2', {}, word('local.channels')),
    channels.length > 0 ? rowsOf(channels) : el('p', { class: 'none' }, word('local.channels.none')),
  );
  if (focused !== undefined) nav.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(focused)}"]`)?.focus();
}

function drawRow({ id, name, kind, unread, current }: Row, go: (id: string) => void): HTMLButtonElement {
  const button = pressable(undefined, unread > 0 ? 'conversation-row unread' : 'conversation-row', () => go(id));
  button.dataset.conversation = id;
  if (current) button.setAttribute('aria-current', 'page');
  button.append(
    el('span', { class: 'mark', 'aria-hidden': 'true' }, kind === 'channel' ? '#' : '●'),
    el('bdi', {}, name),
  );
  if (unread > 0)
    button.append(
      el('span', { class: 'badge' }, String(unread), el('span', { class: 'unseen' }, ` ${word('local.unread')}`)),
    );
  return button;
}

/** On a narrow screen the sidebar is a drawer: a button opens it; Esc, the backdrop or a choice closes it. */
export function openDrawer(): { close(): void } {
  const button = byId('drawer', HTMLElement);
  const sidebar = byId('sidebar', HTMLElement);
  const set = (open: boolean): void => {
    document.body.classList.toggle('drawer-open', open);
    button.setAttribute('aria-expanded', String(open));
  };
  const close = (): void => {
    if (!document.body.classList.contains('drawer-open')) return;
    set(false);
    button.focus();
  };
  button.addEventListener('click', () => {
    set(true);
    sidebar.querySelector('button')?.focus();
  });
  byId('backdrop', HTMLElement).addEventListener('click', close);
  sidebar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  return { close };
}
