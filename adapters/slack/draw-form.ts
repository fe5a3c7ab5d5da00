import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import {
  type DrawnForm,
  type DrawnInput,
  type DrawnOption,
  type DrawnView,
  drawPlain,
} from '../../src/view-model/draw.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { chosenIn, say } from '../../src/view-model/view.ts';
import { plainText } from './buttons.ts';
import { carry, maxMetadata } from './carried.ts';
import { blocksOf, factsOf } from './draw.ts';
import { shortened } from './limits.ts';
import type { Audience } from './text.ts';

/** Callback id of every form's modal. */
const formCallback = 'form';
const inputAction = 'given';
const maxModalTitle = 24;
/** Longer lists become an external select, searched while typing. */
export const maxOptions = 100;
const maxOptionLabel = 75;
// https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element
const maxCheckboxes = 10;
const maxTypedText = 3000;

/** Draws a form as a modal; `channel` is the one it was called from. */
export function formModal(form: DrawnForm, audience: Audience, channel: string | undefined): ModalView {
  const { reader } = audience;
  const carried = carry(
    { command: form.command, values: form.values, ...(channel === undefined ? {} : { in: channel }) },
    maxMetadata,
  );
  if (carried === undefined) throw new RangeError(`a form of “${form.command}” carries more than Slack does`);
  const facts = form.about.length === 0 ? [] : [factsOf(form.about, audience)];
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: carried,
    title: plainText(shortened(form.title, maxModalTitle)),
    submit: plainText(drawPlain(say('slack.send'), reader)),
    close: plainText(drawPlain(say('slack.cancel'), reader)),
    blocks: [...facts, ...form.inputs.map((input) => inputOf(reader, input))] satisfies KnownBlock[],
  };
}

/** Draws an answer as a modal. */
export function answerModal(view: DrawnView, audience: Audience): ModalView {
  const { title, ...rest } = view;
  const fits = title !== undefined && title.length <= maxModalTitle;
  return {
    type: 'modal',
    title: plainText(fits ? title : 'WILD'),
    close: plainText(drawPlain(say('slack.close'), audience.reader)),
    blocks: blocksOf(fits ? rest : view, audience),
  };
}

/** A modal with one sentence. */
export const noticeModal = (text: string): ModalView => ({
  type: 'modal',
  title: plainText('WILD'),
  blocks: [{ type: 'section', text: plainText(text) }],
});

/** The modal shown until the answer to a submission is known. */
export const waitingModal = noticeModal('…');

function inputOf(reader: Reader, input: DrawnInput): InputBlock {
  const { name, label, required, value = '' } = input;
  const isCut = 'max' in input.control && value.length > maxTypedText;
  const problem = input.problem ?? (isCut ? drawPlain(say('slack.cut', { most: maxTypedText }), reader) : undefined);
  return {
    type: 'input',
    block_id: name,
    label: plainText(label),
    optional: !required,
    element: elementOf(input),
    ...(problem === undefined ? {} : { hint: plainText(`⚠ ${problem}`) }),
  };
}

function elementOf({ control, value }: DrawnInput): InputBlock['element'] {
  const action_id = inputAction;
  switch (control.kind) {
    case 'text':
    case 'multiline':
      return {
        type: 'plain_text_input',
        action_id,
        multiline: control.kind === 'multiline',
        max_length: Math.min(control.max, maxTypedText),
        ...(value ? { initial_value: shortened(value, Math.min(control.max, maxTypedText)) } : {}),
      };
    case 'choice':
    case 'search': {
      const chosen = control.options.find((option) => option.value === value);
      const initial = chosen === undefined ? {} : { initial_option: optionOf(chosen) };
      if (control.options.length === 0 || control.options.length > maxOptions)
        return { type: 'external_select', action_id, min_query_length: 0, ...initial };
      return { type: 'static_select', action_id, options: control.options.map(optionOf), ...initial };
    }
    case 'several': {
      const chosen = chosenIn(value);
      const options = control.options.slice(0, maxCheckboxes).map(optionOf);
      const initial_options = options.filter((option) => chosen.includes(option.value ?? ''));
      return { type: 'checkboxes', action_id, options, ...(initial_options.length > 0 ? { initial_options } : {}) };
    }
    case 'day':
      return {
        type: 'datepicker',
        action_id,
        ...(value && isDay(value) ? { initial_date: value } : {}),
      };
    case 'time':
      return {
        type: 'timepicker',
        action_id,
        ...(value && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? { initial_time: value } : {}),
      };
  }
}

/** Slack refuses a whole modal for one day that does not exist. */
const isDay = (value: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === undefined) return false;
  const asked = { year: Number(year), month: Number(month), day: Number(day) };
  return asked.month > 0 && asked.day > 0 && Temporal.PlainDate.from(asked).toString() === value;
};

export const optionOf = ({ value, label }: DrawnOption): PlainTextOption => ({
  value,
  text: plainText(shortened(label, maxOptionLabel)),
});
