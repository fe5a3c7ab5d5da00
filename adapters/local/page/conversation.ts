import { byId, el } from './dom.ts';
import { drawEntry, drawStart, type Parts, type Reading, type Start } from './entry.ts';
import type { Looks } from './looks.ts';
import type { Entry } from './session.ts';
import { dayOnly } from './when.ts';

/** The conversation in the middle: what was said, what the bot answered, and the letters that arrived, by day. */
export function openConversation(parts: Parts) {
  const log = byId('log', HTMLElement);
  // It scrolls, so the keyboard must be able to reach it.
  log.tabIndex = 0;
  const drawn = new Map<Entry, HTMLElement>();
  const looks = new WeakMap<Entry, Looks>();
  let reading: Reading | undefined;
  let lastDay = '';

  const draw = (entry: Entry, reading: Reading): HTMLElement => {
    const { element, looks: own } = drawEntry(entry, reading, parts);
    if (own) looks.set(entry, own);
    drawn.set(entry, element);
    return element;
  };
  const append = (entry: Entry): void => {
    if (!reading) return;
    log.querySelector('.start')?.remove();
    const day = dayOnly(entry.at, reading.zone, reading.language);
    if (day !== lastDay) log.append(el('p', { class: 'day' }, el('span', {}, day)));
    lastDay = day;
    const element = draw(entry, reading);
    log.append(element);
    // What is taller than the window is read from its beginning.
    element.scrollIntoView({ block: element.offsetHeight > log.clientHeight ? 'start' : 'end' });
  };

  return {
    /** Shows a place anew: its entries, or where there are none yet, how to start. */
    show(entries: readonly Entry[], next: Reading, start: Start): void {
      // The whole of a conversation is not news: only what is added to it later is read out.
      quietly(log, () => {
        reading = next;
        lastDay = '';
        drawn.clear();
        log.replaceChildren();
        for (const entry of entries) append(entry);
        if (entries.length === 0) log.append(drawStart(start, parts.press));
      });
    },
    append,
    /** Shows a letter as it is now, where it stands. */
    replace(entry: Extract<Entry, { kind: 'letter' }>): void {
      const before = [...drawn.keys()].find((one) => one.kind === 'letter' && one.id === entry.id);
      const element = before && drawn.get(before);
      if (!before || !element || !reading) return;
      const look = looks.get(before)?.chosen();
      const next = draw(entry, reading);
      if (look) looks.get(entry)?.choose(look);
      const hadFocus = element.contains(document.activeElement);
      quietly(log, () => element.replaceWith(next));
      // The button in use is gone with the old card; the keyboard goes on from the new one.
      if (hadFocus) (next.querySelector('button') ?? log).focus();
      drawn.delete(before);
    },
    remove(entry: Entry): void {
      drawn.get(entry)?.remove();
      drawn.delete(entry);
    },
  };
}

/** Changes a live region without its being read out. */
function quietly(log: HTMLElement, change: () => void): void {
  log.setAttribute('aria-live', 'off');
  change();
  requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
}
