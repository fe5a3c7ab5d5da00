import type { DrawnForm } from '../../../src/view-model/draw.ts';
import type { LocalPerson } from '../state.ts';
import { drawCard, type Press } from './card.ts';
import { busyWhile, el, pressable } from './dom.ts';
import { type Looks, openLooks } from './looks.ts';
import { avatar } from './people.ts';
import { direct, type Entry } from './session.ts';
import { fullTime, timeOnly } from './when.ts';
import { word } from './words.ts';

/** Who reads, and in which conversation. */
export type Reading = Pick<LocalPerson, 'account' | 'name' | 'office' | 'zone' | 'language'> & { conversation: string };
export type Parts = { press: Press; fillIn(entry: Entry & { kind: 'form' }): Promise<void> };

/** Draws one entry: who and when in the header, then the content; a card also gets the buttons that show it as on another platform. */
export function drawEntry(entry: Entry, reading: Reading, parts: Parts): { element: HTMLElement; looks?: Looks } {
  const mine = entry.kind === 'said';
  const { zone, language, name } = reading;
  const stamp = el('time', { datetime: entry.at, title: fullTime(entry.at, zone, language) }, timeOnly(entry.at, zone));
  const who = mine ? el('strong', {}, el('bdi', {}, name)) : el('strong', {}, 'WILD Bot');
  const note = noteOf(entry, reading.conversation);
  const plain = drawBody(entry, language, parts);
  const looks = looksOf(entry, reading, parts.press, plain);
  const element = el(
    'article',
    { class: `entry ${entry.kind}` },
    mine ? avatar(reading) : el('img', { class: 'avatar', src: '/local/page/icon.svg', alt: '' }),
    el('header', {}, who, stamp, note === undefined ? undefined : el('span', { class: 'note' }, note), looks?.menu),
    looks?.body ?? plain,
  );
  return looks ? { element, looks } : { element };
}

function looksOf(entry: Entry, reader: Reading, press: Press, plain: HTMLElement): Looks | undefined {
  const about = { reader, at: entry.at, toChannel: entry.kind === 'letter' && reader.conversation !== direct };
  switch (entry.kind) {
    case 'said':
    case 'problem':
      return undefined;
    case 'form':
      return openLooks({ reply: () => ({ kind: 'form', form: entry.form }), ...about }, plain);
    case 'reply':
    case 'letter':
      return openLooks({ reply: () => ({ kind: 'view', view: entry.view }), ...about, press }, plain);
  }
}

function noteOf({ kind }: Entry, conversation: string): string | undefined {
  if (kind === 'letter') return conversation === direct ? word('local.toYou') : word('local.toChannel');
  return conversation === direct || kind === 'said' ? undefined : word('local.onlyYou');
}

function drawBody(entry: Entry, language: string, { press, fillIn }: Parts): HTMLElement {
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

/** A form that was closed without being sent; a button opens it again. */
function drawWaiting(form: DrawnForm, press: (button: HTMLButtonElement) => void): HTMLElement {
  return el(
    'div',
    { class: 'card waiting' },
    el('h2', { dir: 'auto' }, form.title),
    el('p', { class: 'text quiet' }, word('local.waiting')),
    el('div', { class: 'buttons' }, pressable(word('local.fillIn'), 'primary', press)),
  );
}
