import type { DrawnForm } from '../../../src/draw.ts';
import type { LocalPerson } from '../state.ts';
import { drawCard, type Press } from './card.ts';
import { busyWhile, byId, el, pressable } from './dom.ts';
import { avatar } from './people.ts';
import { direct, type Entry } from './session.ts';
import { dayOnly, fullTime, timeOnly } from './when.ts';

type Reading = Pick<LocalPerson, 'name' | 'office' | 'zone' | 'language'> & { place: string };
type Parts = { press: Press; fillIn(entry: Entry & { kind: 'form' }): Promise<void> };
export type Start = { title: string; text: string; tips: { name: string; summary: string }[] };

/** The conversation in the middle: what was said, what the bot answered, and the letters that arrived, by day. */
export function openConversation({ press, fillIn }: Parts) {
  const log = byId('log', HTMLElement);
  // It scrolls, so the keyboard must be able to reach it.
  log.tabIndex = 0;
  const drawn = new Map<Entry, HTMLElement>();
  let reading: Reading | undefined;
  let lastDay = '';

  const append = (entry: Entry): void => {
    if (!reading) return;
    log.querySelector('.start')?.remove();
    const day = dayOnly(entry.at, reading.zone, reading.language);
    if (day !== lastDay) log.append(el('p', { class: 'day' }, el('span', {}, day)));
    lastDay = day;
    const element = drawEntry(entry, reading, press, fillIn);
    drawn.set(entry, element);
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
        if (entries.length === 0) log.append(drawStart(start, press));
      });
    },
    append,
    /** Shows a letter as it is now, where it stands. */
    replace(entry: Extract<Entry, { kind: 'letter' }>): void {
      const before = [...drawn.keys()].find((one) => one.kind === 'letter' && one.id === entry.id);
      const element = before && drawn.get(before);
      if (!before || !element || !reading) return;
      const next = drawEntry(entry, reading, press, fillIn);
      const hadFocus = element.contains(document.activeElement);
      quietly(log, () => element.replaceWith(next));
      // The button in use is gone with the old card; the keyboard goes on from the new one.
      if (hadFocus) (next.querySelector('button') ?? log).focus();
      drawn.delete(before);
      drawn.set(entry, next);
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

function drawEntry(entry: Entry, reading: Reading, press: Press, fillIn: Parts['fillIn']): HTMLElement {
  const mine = entry.kind === 'said';
  const { zone, language, name } = reading;
  const stamp = el('time', { datetime: entry.at, title: fullTime(entry.at, zone, language) }, timeOnly(entry.at, zone));
  const who = mine ? el('strong', {}, el('bdi', {}, name)) : el('strong', {}, 'WILD Bot');
  const note = noteOf(entry, reading.place);
  return el(
    'article',
    { class: `entry ${entry.kind}` },
    mine ? avatar(reading) : el('img', { class: 'avatar', src: '/local/page/icon.svg', alt: '' }),
    el('header', {}, who, stamp, note === undefined ? undefined : el('span', { class: 'note' }, note)),
    drawBody(entry, language, press, fillIn),
  );
}

function noteOf({ kind }: Entry, place: string): string | undefined {
  if (kind === 'letter') return place === direct ? 'Sent to you' : 'Sent to the channel';
  return place === direct || kind === 'said' ? undefined : 'Only you can see this';
}

function drawBody(entry: Entry, language: string, press: Press, fillIn: Parts['fillIn']): HTMLElement {
  switch (entry.kind) {
    case 'said':
      return el('p', { class: 'words', dir: 'auto' }, entry.text);
    case 'problem':
      return el('p', { class: 'words problem' }, entry.text);
    case 'reply':
    case 'letter':
      return drawCard(entry.view, press, language);
    case 'form':
      return drawWaiting(entry.form, (button) => void busyWhile(button, fillIn(entry)));
  }
}

/** A form that was left open: it can be taken up again. */
function drawWaiting(form: DrawnForm, press: (button: HTMLButtonElement) => void): HTMLElement {
  return el(
    'div',
    { class: 'card waiting' },
    el('h2', { dir: 'auto' }, form.title),
    el('p', { class: 'text quiet' }, 'Waiting for your answers.'),
    el('div', { class: 'buttons' }, pressable('Fill in', 'primary', press)),
  );
}

function drawStart({ title, text, tips }: Start, press: Press): HTMLElement {
  const rows = tips.map(({ name, summary }) => {
    const button = pressable(name, 'secondary', (pressed) => {
      void busyWhile(pressed, press({ label: name, command: name, values: {} }));
    });
    return el('li', {}, button, el('span', { dir: 'auto' }, summary));
  });
  return el('section', { class: 'start' }, el('h2', {}, title), el('p', {}, text), el('ul', {}, ...rows));
}
