import type { LocalPerson } from '../state.ts';
import { byId, el, folded, pressable } from './dom.ts';
import { cityOf, timeOnly } from './when.ts';
import { word } from './words.ts';

const hueCount = 6;

/** Returns an avatar: the person's Office code, or their initials, on one of six colours. */
export function avatar({ name, office }: Pick<LocalPerson, 'name' | 'office'>): HTMLElement {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const ends = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const initials = ends.map((word) => [...(word ?? '')][0] ?? '').join('');
  const hue = [...(office ?? name)].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % hueCount;
  return el('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true' }, office ?? initials.toUpperCase());
}

function drawPerson(person: LocalPerson, now: string): Node[] {
  const clock = `${timeOnly(now, person.zone)} ${cityOf(person.zone)}`;
  return [
    avatar(person),
    el(
      'span',
      { class: 'who' },
      el('bdi', {}, person.name),
      el('small', {}, `${word(`local.role.${person.role}`)} · ${clock}`),
    ),
  ];
}

/** Draws the button that shows who the visitor speaks as. */
export function drawSpeaker(person: LocalPerson, now: string): void {
  const label = el('span', { class: 'label' }, word('local.speaking'));
  byId('speaker', HTMLElement).replaceChildren(
    label,
    ...drawPerson(person, now),
    el('span', { class: 'more', 'aria-hidden': 'true' }, '⌄'),
  );
}

const order: LocalPerson['role'][] = ['secretariat', 'chair', 'vice-chair', 'guest', 'member'];

/** Opens the dialog for choosing who to speak as; typing narrows the list. */
export function choosePerson(
  people: readonly LocalPerson[],
  me: string,
  now: string,
  choose: (account: string) => void,
): void {
  const dialog = byId('people', HTMLDialogElement);
  const sorted = [...people].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const rows = sorted.map((person) => {
    const button = pressable(undefined, 'person-row', () => {
      dialog.close();
      choose(person.account);
    });
    button.append(...drawPerson(person, now));
    if (person.account === me) button.setAttribute('aria-current', 'true');
    return { row: el('li', {}, button), text: folded(button.textContent) };
  });
  const search = el('input', { type: 'search', id: 'people-search', placeholder: word('local.people.hint') });
  search.addEventListener('input', () => {
    const said = folded(search.value).split(/\s+/);
    for (const { row, text } of rows) row.hidden = !said.every((word) => text.includes(word));
  });
  dialog.replaceChildren(
    el('h2', { id: 'people-title' }, word('local.speakAs')),
    el('p', { class: 'quiet' }, word('local.speakAs.about')),
    el('label', { for: 'people-search', class: 'unseen' }, word('local.people.search')),
    search,
    el('ul', {}, ...rows.map(({ row }) => row)),
    el(
      'div',
      { class: 'buttons end' },
      pressable(word('local.close'), 'secondary', () => dialog.close()),
    ),
  );
  dialog.showModal();
}
