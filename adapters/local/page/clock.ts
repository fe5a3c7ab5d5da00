import type { LocalState } from '../state.ts';
import { busyWhile, byId, el, pressable } from './dom.ts';
import { cityOf, dayAndTime, fullTime } from './when.ts';
import { word } from './words.ts';

export type Move = { advance: string } | { to: string };
type Reading = { zone: string; language: string };

/** Draws the clock: the time in the reader's zone, and the buttons that move it. Returns the function that draws it again. */
export function openClock(move: (to: Move) => Promise<void>): (state: LocalState, reading: Reading) => void {
  let next: LocalState['next'] = {};
  const now = el('time', { class: 'now' });
  const go = (to: Move | undefined, button: HTMLButtonElement): void => {
    if (to) void busyWhile(button, move(to));
  };
  const to = (instant: string | undefined): Move | undefined => (instant === undefined ? undefined : { to: instant });
  const day = pressable(undefined, 'secondary', (button) => go({ advance: 'P1D' }, button));
  const reminder = pressable(undefined, 'secondary', (button) => go(to(next.reminder), button));
  const meeting = pressable(undefined, 'secondary', (button) => go(to(next.meeting), button));
  const moves = el('div', { class: 'moves', role: 'group' }, day, reminder, meeting);
  byId('clock', HTMLElement).append(now, moves);
  return (state, { zone, language }) => {
    next = state.next;
    moves.setAttribute('aria-label', word('local.clock.move'));
    day.textContent = word('local.clock.day');
    reminder.textContent = word('local.clock.reminder');
    meeting.textContent = word('local.clock.meeting');
    now.dateTime = state.now;
    now.title = fullTime(state.now, zone, language);
    now.replaceChildren(dayAndTime(state.now, zone, language), el('span', { class: 'quiet' }, ` ${cityOf(zone)}`));
    explain(reminder, next.reminder, word('local.clock.noReminder'), { zone, language });
    explain(meeting, next.meeting, word('local.clock.noMeeting'), { zone, language });
  };
}

function explain(button: HTMLButtonElement, at: string | undefined, none: string, { zone, language }: Reading): void {
  button.title = at === undefined ? none : fullTime(at, zone, language);
  if (at === undefined) button.setAttribute('aria-disabled', 'true');
  else if (!button.hasAttribute('aria-busy')) button.removeAttribute('aria-disabled');
}
