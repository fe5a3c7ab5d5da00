import type { CommandCard } from '../../../src/ports/call.ts';
import { type App, me } from './app.ts';
import type { Press } from './card.ts';
import { busyWhile, el, pressable } from './dom.ts';
import { word } from './words.ts';

/** What an empty conversation needs of the guided tour. */
export type Offered = { isPossible: boolean; names(): string[]; start(): Promise<void> };
type Tip = { command: string; label: string; about: string };
/** What an empty conversation shows. */
export type Start = { title: string; text: string; tips: Tip[]; tour: Offered | undefined };

const maxTips = 4;
// What each role does most, where commands' own order would begin with something else.
const first: Partial<Record<ReturnType<typeof me>['role'], readonly string[]>> = {
  guest: ['join', 'groups', 'profile'],
  secretariat: ['requests', 'meetings', 'actions', 'report'],
  chair: ['home', 'meetings', 'actions', 'status post'],
  'vice-chair': ['home', 'meetings', 'actions', 'status post'],
  member: ['home', 'meetings', 'actions', 'groups'],
};

/** Returns a greeting, the first steps of this person's role, and the tour where its people are here. */
export function startOf(app: App, tour: Offered): Start {
  const { name, role } = me(app);
  const known = new Map(app.commands.map((card) => [card.name, card]));
  const tips = (first[role] ?? [])
    .flatMap((command) => known.get(command) ?? [])
    .slice(0, maxTips)
    .map(tipOf);
  return {
    title: word('local.hello', { name }),
    text: word(`local.start.${role}`),
    tips: [...tips, { command: 'help', label: word('local.start.help'), about: word('local.start.help.about') }],
    tour: tour.isPossible ? tour : undefined,
  };
}

const tipOf = ({ name, title, summary }: CommandCard): Tip => ({ command: name, label: title, about: summary });

/** Draws an empty conversation. */
export function drawStart({ title, text, tips, tour }: Start, press: Press): HTMLElement {
  const rows = tips.map(({ command, label, about }) => {
    const button = pressable(label, 'secondary', (pressed) => {
      void busyWhile(pressed, press({ label, command, values: {} }));
    });
    return el('li', {}, button, el('span', { dir: 'auto' }, about));
  });
  const heading = el('h2', {}, title);
  return el('section', { class: 'start' }, heading, el('p', {}, text), el('ul', {}, ...rows), tour && drawTour(tour));
}

function drawTour(tour: Offered): HTMLElement {
  const start = pressable(word('local.tour.start'), 'primary', (button) => void busyWhile(button, tour.start()));
  return el(
    'section',
    { class: 'tour-start', 'aria-labelledby': 'tour-title' },
    el('h3', { id: 'tour-title' }, word('local.tour.title')),
    el('p', { class: 'quiet' }, word('local.tour.about')),
    el('ol', {}, ...tour.names().map((name) => el('li', {}, name))),
    start,
  );
}
