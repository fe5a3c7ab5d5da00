import type { DrawnControl, DrawnInput, DrawnOption } from '../../../src/view-model/draw.ts';
import { el, folded, setAttributes } from './dom.ts';
import { attachListbox } from './listbox.ts';
import { word } from './words.ts';

/** One input of a form: its element, the control to focus, and what it holds now. */
export type FieldElement = { name: string; element: HTMLElement; control: HTMLElement; value(): string };

// Longer lists get a search box instead of a menu.
const maxMenuOptions = 12;

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Made = { control: HTMLElement; extra?: HTMLElement; value: () => string };
const typed = (control: Typed): Made => ({ control, value: () => control.value });

/** Returns the input with its label and its problem, linked to each other for screen readers. */
export function drawField(input: DrawnInput): FieldElement {
  const id = `field-${input.name}`;
  const { control, extra, value } = drawControl(input.control, input.value ?? '', id);
  const note = input.required ? undefined : el('span', { class: 'quiet' }, ` ${word('local.optional')}`);
  const problem =
    input.problem === undefined
      ? undefined
      : el('p', { class: 'problem', id: `${id}-problem`, dir: 'auto' }, input.problem);
  setAttributes(control, {
    id,
    name: input.name,
    dir: 'auto',
    'aria-label': control instanceof HTMLFieldSetElement ? input.label : undefined,
    'aria-required': input.required && !(control instanceof HTMLFieldSetElement) ? 'true' : undefined,
    'aria-invalid': problem ? 'true' : undefined,
    'aria-describedby': problem?.id,
  });
  const label = el('label', { for: id }, input.label, note);
  const element = el('div', { class: problem ? 'field wrong' : 'field' }, label, control, extra, problem);
  // A value that is being corrected is no longer wrong, as far as the page can tell.
  control.addEventListener('input', () => {
    problem?.remove();
    element.classList.remove('wrong');
    setAttributes(control, { 'aria-invalid': undefined, 'aria-describedby': undefined });
  });
  return { name: input.name, element, control, value };
}

function drawControl(control: DrawnControl, value: string, id: string): Made {
  switch (control.kind) {
    case 'text':
      return typed(el('input', { type: 'text', value }));
    case 'multiline': {
      const area = el('textarea', { rows: 4 });
      area.value = value;
      return typed(area);
    }
    case 'choice':
      return typed(drawSelect(control.options, value));
    case 'search':
      return control.options.length <= maxMenuOptions
        ? typed(drawSelect(control.options, value))
        : drawSearch(control.options, value, id);
    case 'several':
      return drawBoxes(control.options, value, id);
    // A value that is no day or no time is kept as text, so that it can be corrected.
    case 'day':
      return typed(el('input', { type: /^(\d{4}-\d\d-\d\d)?$/.test(value) ? 'date' : 'text', value }));
    case 'time':
      return typed(el('input', { type: /^(\d\d:\d\d)?$/.test(value) ? 'time' : 'text', value }));
  }
}

function drawSelect(options: readonly DrawnOption[], value: string): HTMLSelectElement {
  const known = options.some((option) => option.value === value);
  const first = known ? [] : [el('option', { value }, value === '' ? word('local.choose') : value)];
  const select = el('select', {}, ...first, ...options.map((one) => el('option', { value: one.value }, one.label)));
  select.value = value;
  return select;
}

/** Returns a box to tick for each option. */
function drawBoxes(options: readonly DrawnOption[], value: string, id: string): Made {
  const chosen = value.split(',').map((one) => one.trim());
  const boxes = options.map((option, index) => ({
    label: option.label,
    box: el('input', {
      type: 'checkbox',
      id: `${id}-${index}`,
      value: option.value,
      checked: chosen.includes(option.value),
    }),
  }));
  const control = el(
    'fieldset',
    { class: 'boxes', tabindex: '-1' },
    ...boxes.map(({ label, box }) => el('label', { for: box.id }, box, label)),
  );
  const ticked = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  return { control, value: () => ticked().join(',') };
}

/** Returns a box that searches a long list. A text that is no option's label is sent as typed, since the bot may understand it. */
function drawSearch(options: readonly DrawnOption[], value: string, id: string): Made {
  const labelOf = (one: string): string => options.find((option) => option.value === one)?.label ?? one;
  const list = el('div', {
    class: 'suggestions',
    role: 'listbox',
    id: `${id}-list`,
    'aria-label': word('local.suggestions'),
    hidden: true,
  });
  const control = el('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    value: labelOf(value),
    placeholder: word('local.search'),
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  });
  let chosen = value;
  const narrowed = (text: string): DrawnOption[] => {
    const said = folded(text).split(/\s+/);
    if (text === labelOf(chosen)) return [...options];
    return options.filter((option) => said.every((word) => folded(`${option.label} ${option.value}`).includes(word)));
  };
  attachListbox(control, list, {
    suggest: narrowed,
    accept: (option) => {
      chosen = option.value;
      control.value = option.label;
    },
    eager: false,
  });
  // Enter takes what the box has found; it never sends a form that is half filled in.
  control.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const [found, ...others] = narrowed(control.value);
    if (!found || others.length > 0 || control.value.trim() === '') return;
    chosen = found.value;
    control.value = found.label;
  });
  const named = (): DrawnOption | undefined =>
    options.find(({ label }) => folded(label) === folded(control.value.trim()));
  return {
    control,
    extra: list,
    value: () => (control.value === labelOf(chosen) ? chosen : (named()?.value ?? control.value)),
  };
}
