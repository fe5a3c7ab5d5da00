import { busyWhile, byId, el, pressable } from './dom.ts';
import { type Hands, newcomer, secretary, stepsOf } from './tour-steps.ts';
import { word } from './words.ts';

// The number of steps taken, kept for a reload; absent while no tour is under way.
const takenKey = 'wild tour';

/** Opens the guided tour of the sample network: a bar that says what has just happened and offers the next step. */
export function openTour(hands: Hands) {
  const bar = byId('tour', HTMLElement);
  const steps = stepsOf(hands);
  const kept = sessionStorage.getItem(takenKey);
  let taken = kept === null ? undefined : Number(kept);
  let isEarly = false;

  const keep = (next: number | undefined): void => {
    taken = next;
    if (next === undefined) sessionStorage.removeItem(takenKey);
    else sessionStorage.setItem(takenKey, String(next));
  };
  const end = (): void => {
    keep(undefined);
    draw();
    byId('line', HTMLElement).focus();
  };
  const takeNext = async (): Promise<void> => {
    const index = taken ?? 0;
    isEarly = (await steps[index]?.take()) === false;
    if (!isEarly) keep(index + 1);
    draw();
  };

  function draw(): void {
    bar.hidden = taken === undefined;
    if (taken === undefined) return;
    const done = steps[taken - 1];
    const next = steps[taken];
    const said = isEarly || !done ? word('local.tour.early') : word(`local.tour.${done.name}.done`);
    const step = word('local.tour.step', { n: String(taken), of: String(steps.length) });
    bar.replaceChildren(
      el('p', { role: 'status' }, el('strong', {}, step), ' ', said),
      el(
        'div',
        { class: 'buttons' },
        next &&
          pressable(word('local.tour.next', { step: word(`local.tour.${next.name}`) }), 'primary', (button) => {
            void busyWhile(button, takeNext());
          }),
        pressable(word('local.tour.end'), 'secondary', end),
      ),
    );
  }

  return {
    draw,
    /** Whether the people of the tour are in this workspace. */
    get isPossible(): boolean {
      const accounts = hands.app.state.people.map(({ account }) => account);
      return accounts.includes(newcomer) && accounts.includes(secretary);
    },
    /** Returns what each step is called, in the page's language. */
    names: (): string[] => steps.map(({ name }) => word(`local.tour.${name}`)),
    /** Begins at the first step, which is taken at once. */
    async start(): Promise<void> {
      keep(0);
      await takeNext();
    },
  };
}
