import type { InputBlock } from '@slack/types';
import { el, setAttributes } from './dom.ts';

/** Draws a modal's input with its label above and its hint below. What is typed there is not sent. */
export function drawInput({ label, optional, hint, element, block_id }: InputBlock): HTMLElement {
  const id = `slack-${block_id ?? ''}`;
  const control = drawControl(element);
  setAttributes(control, { id, dir: 'auto', 'aria-describedby': hint ? `${id}-hint` : undefined });
  return el(
    'div',
    { class: 'input' },
    el('label', { for: id }, label.text, optional ? el('span', { class: 'quiet' }, ' (optional)') : undefined),
    control,
    hint && el('p', { class: 'hint', id: `${id}-hint`, dir: 'auto' }, hint.text),
  );
}

function drawControl(element: InputBlock['element']): HTMLElement {
  switch (element.type) {
    case 'plain_text_input': {
      if (!element.multiline) return el('input', { type: 'text', value: element.initial_value });
      return el('textarea', { rows: 4 }, element.initial_value);
    }
    case 'static_select': {
      const chosen = element.initial_option?.value;
      const options = (element.options ?? []).map(({ text, value }) =>
        el('option', { value, selected: value === chosen }, text.text),
      );
      return el('select', {}, el('option', { value: '' }, 'Select an option'), ...options);
    }
    case 'checkboxes': {
      const chosen = (element.initial_options ?? []).map(({ value }) => value);
      const boxes = element.options.map(({ text, value }) =>
        el('label', {}, el('input', { type: 'checkbox', checked: chosen.includes(value) }), text.text),
      );
      return el('div', { class: 'boxes', role: 'group' }, ...boxes);
    }
    case 'external_select':
      return el('select', {}, el('option', {}, element.initial_option?.text.text ?? 'Select an option'));
    case 'datepicker':
      return el('input', { type: 'date', value: element.initial_date });
    case 'timepicker':
      return el('input', { type: 'time', value: element.initial_time });
    default:
      return el('input', { type: 'text', value: `‹${element.type}›`, readonly: true });
  }
}
