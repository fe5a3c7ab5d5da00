import type { DrawnReply } from '../../../src/view-model/draw.ts';
import { postPreview } from './api.ts';
import type { Press } from './card.ts';
import { busyWhile, el, pressable } from './dom.ts';
import type { Card, Stage } from './stage.ts';
import { isDark } from './theme.ts';
import { word } from './words.ts';
export type Platform = 'slack' | 'teams';
/** The key of the sentence that names each platform's look. */
export const names = { slack: 'local.slack', teams: 'local.teams' } as const;

/** Returns a card as that platform would show it, light or dark, optionally with sample words in Arabic; `draw` fills it. */
export function openPreview(platform: Platform, card: Card): { element: HTMLElement; draw(): Promise<void> } {
  const host = el('div', { class: `stage ${platform}`, lang: card.reader.language });
  const root = host.attachShadow({ mode: 'open' });
  const style = el('link', { rel: 'stylesheet', href: `/local/page/${platform}.css` });
  const styled = new Promise((resolve) => {
    style.addEventListener('load', resolve);
    style.addEventListener('error', resolve);
  });
  const container = el('div');
  root.append(style, container);
  let dark = isDark();
  let arabic = false;
  const draw = async (): Promise<void> => {
    host.classList.toggle('dark', dark);
    const reply = card.reply();
    const stage = { dark, reply, reader: card.reader, at: card.at };
    // An error is shown in place of the card.
    const drawn = await drawFor(platform, stage, card.toChannel, arabic).catch((error: unknown) =>
      el('p', { role: 'alert' }, error instanceof Error ? error.message : String(error)),
    );
    await styled;
    container.replaceChildren(drawn);
    if (card.press) wire(container, reply, card.press);
  };
  const darkly = toggle(word('local.preview.dark'), dark, (on) => {
    dark = on;
    return draw();
  });
  const arabically = toggle(word('local.preview.arabic'), arabic, (on) => {
    arabic = on;
    return draw();
  });
  arabically.title = word('local.preview.arabic.about');
  const note = card.press ? undefined : el('span', { class: 'quiet' }, word('local.preview.form'));
  // The visitor has just asked for it, so screen readers do not read it out.
  const element = el(
    'section',
    { class: 'preview', 'aria-label': word(names[platform]), 'aria-live': 'off' },
    el('div', { class: 'looks' }, darkly, arabically, note),
    host,
  );
  return { element, draw };
}

function toggle(label: string, on: boolean, turn: (on: boolean) => Promise<void>): HTMLButtonElement {
  const button = pressable(label, 'look', (pressed) => {
    const next = pressed.getAttribute('aria-pressed') !== 'true';
    pressed.setAttribute('aria-pressed', String(next));
    void busyWhile(pressed, turn(next));
  });
  button.setAttribute('aria-pressed', String(on));
  return button;
}

async function drawFor(platform: Platform, stage: Stage, toChannel: boolean, arabic: boolean): Promise<HTMLElement> {
  const { reply, reader } = stage;
  const asked = { as: reader.account, platform, reply, toChannel, arabic };
  switch (platform) {
    case 'slack': {
      const { drawSlack } = await import('./slack.ts');
      return drawSlack(await postPreview(asked), stage);
    }
    case 'teams': {
      const { drawTeams } = await import('./teams.ts');
      return drawTeams(await postPreview(asked), stage);
    }
  }
}

/** Connects the drawn buttons to the card's own. Both platforms keep their order, so the n-th there is the n-th here. */
function wire(container: HTMLElement, reply: DrawnReply, press: Press): void {
  if (reply.kind === 'form') return;
  const own = reply.view.body.flatMap((block) => {
    if (block.kind === 'buttons') return block.buttons;
    return block.kind === 'item' && block.button ? [block.button] : [];
  });
  for (const [index, element] of container.querySelectorAll<HTMLButtonElement>('.press, .ac-pushButton').entries()) {
    const button = own[index];
    if (button) element.addEventListener('click', () => void busyWhile(element, press(button)));
  }
}
