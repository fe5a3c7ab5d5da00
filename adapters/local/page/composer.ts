import type { CommandCard } from '../../../src/ports/call.ts';
import { commandOf, complete } from './completion.ts';
import { byId } from './dom.ts';
import { attachListbox } from './listbox.ts';
import { word } from './words.ts';

type Parts = { commands(): readonly CommandCard[]; history(): readonly string[]; send(line: string): void };

/** Opens the message box: it completes commands, recalls earlier lines, and sends on Enter. */
export function openComposer({ commands, history, send }: Parts): { focus(): void; clear(): void } {
  const input = byId('line', HTMLInputElement);
  const hint = byId('hint', HTMLElement);
  let recalled = 0;

  const showHint = (): void => {
    const usage = commandOf(input.value, commands())?.usage;
    hint.classList.toggle('keys', usage === undefined);
    hint.textContent = usage ?? word('local.message.keys');
  };
  const setLine = (line: string): void => {
    input.value = line;
    input.setSelectionRange(line.length, line.length);
    showHint();
  };
  const recall = (back: number): void => {
    const lines = history();
    recalled = Math.min(Math.max(back, 0), lines.length);
    setLine(recalled === 0 ? '' : (lines[lines.length - recalled] ?? ''));
  };
  // Registered before the suggestions' handler: while earlier lines are recalled, both arrow keys move through those.
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowUp' && (input.value === '' || recalled > 0)) recall(recalled + 1);
    else if (event.key === 'ArrowDown' && recalled > 0) recall(recalled - 1);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  const list = attachListbox(input, byId('suggestions', HTMLElement), {
    suggest: (line) => complete(line, commands()),
    accept: ({ value }) => {
      setLine(value);
      input.dispatchEvent(new Event('input'));
    },
    eager: true,
  });
  input.addEventListener('input', () => {
    recalled = 0;
    showHint();
  });
  byId('composer', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const line = input.value.trim();
    list.close();
    recall(0);
    if (line !== '') send(line);
  });
  showHint();
  return {
    focus() {
      // On a touch screen the focus would open the keyboard over the conversation.
      if (!matchMedia('(pointer: coarse)').matches) input.focus();
    },
    clear: () => recall(0),
  };
}
