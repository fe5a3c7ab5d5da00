import { busyWhile, el, pressable } from './dom.ts';
import { names, openPreview, type Platform } from './preview.ts';
import type { Card } from './stage.ts';
import { word } from './words.ts';

/** The two looks of a card: their buttons, and the element that holds the chosen one instead of `plain`. */
export type Looks = {
  menu: HTMLElement;
  body: HTMLElement;
  chosen(): Platform | undefined;
  choose(one: Platform): void;
};

/** Adds "as in Slack" and "as in Teams" to a card, drawn from what those platforms would be sent. */
export function openLooks(card: Card, plain: HTMLElement): Looks {
  const body = el('div', { class: 'looked-at' }, plain);
  let chosen: Platform | undefined;
  const choose = async (next: Platform | undefined): Promise<void> => {
    chosen = next;
    for (const [platform, button] of buttons) button.setAttribute('aria-pressed', String(platform === next));
    if (!next) return body.replaceChildren(plain);
    const preview = openPreview(next, card);
    body.replaceChildren(preview.element);
    await preview.draw();
  };
  const buttons = (['slack', 'teams'] as const).map((platform) => {
    const button = pressable(word(names[platform]), 'look', (pressed) => {
      void busyWhile(pressed, choose(chosen === platform ? undefined : platform));
    });
    button.setAttribute('aria-pressed', 'false');
    return [platform, button] as const;
  });
  const menu = el(
    'div',
    { class: 'looks', role: 'group', 'aria-label': word('local.looks') },
    ...buttons.map(([, button]) => button),
  );
  return { menu, body, chosen: () => chosen, choose: (one) => void choose(one) };
}
