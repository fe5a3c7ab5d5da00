import { byId, el } from './dom.ts';
import { drawEntry, type Parts, type Reading } from './entry.ts';
import type { Looks } from './looks.ts';
import type { Entry } from './session.ts';
import { drawStart, type Start } from './start.ts';
import { dayOnly } from './when.ts';

/** Opens the log in the middle of the page: what was said, what the bot answered and the letters that arrived, by day. */
export function openLog(parts: Parts) {
  const log = byId('log', HTMLElement);
  // A scrolling region must be reachable by keyboard.
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
    // An entry taller than the log is scrolled to its start.
    element.scrollIntoView({ block: element.offsetHeight > log.clientHeight ? 'start' : 'end' });
  };

  return {
    /** Draws a conversation from scratch: its entries, or the first steps where there are none yet. */
    show(entries: readonly Entry[], next: Reading, start: Start): void {
      // Screen readers read out only what is added later, not the conversation as a whole.
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
    /** Replaces a letter by its new content, in the same position. */
    replace(entry: Extract<Entry, { kind: 'letter' }>): void {
      const before = [...drawn.keys()].find((one) => one.kind === 'letter' && one.id === entry.id);
      const element = before && drawn.get(before);
      if (!before || !element || !reading) return;
      const look = looks.get(before)?.chosen();
      const next = draw(entry, reading);
      if (look) looks.get(entry)?.choose(look);
      const hadFocus = element.contains(document.activeElement);
      quietly(log, () => element.replaceWith(next));
      // The focused button was part of the old card, so the focus moves to the new one.
      if (hadFocus) (next.querySelector('button') ?? log).focus();
      drawn.delete(before);
    },
    remove(entry: Entry): void {
      drawn.get(entry)?.remove();
      drawn.delete(entry);
    },
  };
}

/** Changes a live region without screen readers reading it out. */
function quietly(log: HTMLElement, change: () => void): void {
  log.setAttribute('aria-live', 'off');
  change();
  requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
}
