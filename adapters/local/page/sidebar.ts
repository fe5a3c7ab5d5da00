import { byId, el, pressable } from './dom.ts';
import { word } from './words.ts';

export type Place = { id: string; name: string; kind: 'channel' | 'direct'; unread: number; current: boolean };

/** The conversations on the left, with how much is unread in each. */
export function drawPlaces(places: readonly Place[], go: (id: string) => void): void {
  const nav = byId('places', HTMLElement);
  const focused =
    document.activeElement instanceof HTMLElement && nav.contains(document.activeElement)
      ? document.activeElement.dataset.place
      : undefined;
  const channels = places.filter(({ kind }) => kind === 'channel');
  const rowsOf = (of: readonly Place[]): HTMLElement =>
    el('ul', {}, ...of.map((place) => el('li', {}, drawPlace(place, go))));
  nav.replaceChildren(
    el('h2', {}, word('local.direct')),
    rowsOf(places.filter(({ kind }) => kind === 'direct')),
    el('h2', {}, word('local.channels')),
    channels.length > 0 ? rowsOf(channels) : el('p', { class: 'none' }, word('local.channels.none')),
  );
  if (focused !== undefined) nav.querySelector<HTMLElement>(`[data-place="${CSS.escape(focused)}"]`)?.focus();
}

function drawPlace({ id, name, kind, unread, current }: Place, go: (id: string) => void): HTMLButtonElement {
  const button = pressable(undefined, unread > 0 ? 'place-row unread' : 'place-row', () => go(id));
  button.dataset.place = id;
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

/** On a narrow screen the sidebar is a drawer: a button opens it; Esc, the shade beside it or a choice closes it. */
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
