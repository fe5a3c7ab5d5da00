import { el, setAttributes } from './dom.ts';

export type Suggestion = { value: string; label: string; detail?: string };
type Behaviour = {
  suggest(text: string): Suggestion[];
  accept(suggestion: Suggestion): void;
  /** Whether Tab takes the first suggestion where none was chosen. */
  eager: boolean;
};

/** Makes an input a combobox over a list of suggestions (the ARIA pattern): arrows choose, Enter or Tab takes, Esc closes. */
export function attachListbox(input: HTMLInputElement, list: HTMLElement, behaviour: Behaviour): { close(): void } {
  let shown: Suggestion[] = [];
  let active = -1;

  const close = (): void => show([]);
  const show = (suggestions: Suggestion[]): void => {
    shown = suggestions;
    list.replaceChildren(...shown.map(drawOption));
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    choose(-1);
  };
  const choose = (index: number): void => {
    active = index;
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === index));
    const chosen = list.children[index];
    setAttributes(input, { 'aria-activedescendant': chosen?.id });
    chosen?.scrollIntoView({ block: 'nearest' });
  };
  const take = (index: number): void => {
    const taken = shown[index];
    close();
    if (taken) behaviour.accept(taken);
  };
  const drawOption = ({ label, detail }: Suggestion, index: number): HTMLElement => {
    const option = el(
      'div',
      { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' },
      el('bdi', {}, label),
    );
    if (detail) option.append(el('span', { class: 'quiet' }, detail));
    // On mousedown: before a click, the input would lose the focus and the list would close.
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      take(index);
    });
    return option;
  };

  input.addEventListener('input', () => show(behaviour.suggest(input.value)));
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const isOpen = shown.length > 0;
    if (event.key === 'ArrowDown') {
      if (!isOpen) show(behaviour.suggest(input.value));
      choose(Math.min(active + 1, shown.length - 1));
    } else if (event.key === 'ArrowUp' && active >= 0) choose(active - 1);
    else if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'Enter' && active >= 0) take(active);
    else if (event.key === 'Tab' && isOpen && !event.shiftKey && (behaviour.eager || active >= 0)) {
      take(Math.max(active, 0));
      if (!behaviour.eager) return;
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  return { close };
}
