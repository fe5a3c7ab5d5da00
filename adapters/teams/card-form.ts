import {
  ActionSet,
  AdaptiveCard,
  type CardElement,
  Choice,
  ChoiceSetInput,
  DateInput,
  ShowCardAction,
  TextInput,
  TimeInput,
} from '@microsoft/teams.cards';
import { type DrawnForm, type DrawnInput, drawPlain } from '../../src/view-model/draw.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { say } from '../../src/view-model/view.ts';
import { action, opener, type Place } from './button.ts';
import { factLines } from './card-view.ts';
import { richText } from './runs.ts';
import { inputId } from './said.ts';

// Beyond this a list of choices takes more than a message holds; typed words find the same thing.
const mostOptions = 300;

/** The form itself: what is settled, an input for each field with its problem beneath, and the button that sends it. */
export function formBody({ about, inputs, command, values }: DrawnForm, reader: Reader, place: Place): CardElement[] {
  const send = { label: drawPlain(say('teams.send'), reader), command, values, style: 'primary' as const };
  return [
    ...factLines(about),
    ...inputs.flatMap((input) => fieldOf(input, reader)),
    new ActionSet(action('submitted', send, place)),
  ];
}

/** In a message: a button that opens the form as a dialog, and the same form folded away for clients that cannot. */
export function formOffer(form: DrawnForm, reader: Reader): CardElement[] {
  const given = Object.fromEntries(
    form.inputs.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
  const open = {
    label: drawPlain(say('teams.open'), reader),
    command: form.command,
    values: { ...form.values, ...given },
  };
  const inline = new AdaptiveCard(...formBody({ ...form, about: [] }, reader, 'message'));
  return [
    ...factLines(form.about),
    new ActionSet(
      opener({ ...open, style: 'primary' }),
      new ShowCardAction({ title: drawPlain(say('teams.here'), reader), card: inline }),
    ),
  ];
}

function fieldOf(input: DrawnInput, reader: Reader): CardElement[] {
  const control = controlOf(input);
  control.withLabel(input.label);
  if (input.required) control.withIsRequired(true).withErrorMessage(drawPlain(say('problem.missing'), reader));
  return input.problem === undefined
    ? [control]
    : [control, richText([input.problem], { problem: true }).withSpacing('Small')];
}

type Control = TextInput | ChoiceSetInput | DateInput | TimeInput;

/** What was typed is kept even where the control could not show it: then the field is one of text. */
function controlOf({ name, value, control }: DrawnInput): Control {
  const id = inputId(name);
  const given = value === undefined ? {} : { value };
  switch (control.kind) {
    case 'text':
      return new TextInput({ id, maxLength: control.max, ...given });
    case 'multiline':
      return new TextInput({ id, maxLength: control.max, isMultiline: true, ...given });
    case 'day':
      return isShaped(value, /^\d{4}-\d\d-\d\d$/) ? new DateInput({ id, ...given }) : new TextInput({ id, ...given });
    case 'time':
      return isShaped(value, /^\d\d:\d\d$/) ? new TimeInput({ id, ...given }) : new TextInput({ id, ...given });
    case 'choice':
    case 'search': {
      const { options } = control;
      const isAmong = value === undefined || options.some((option) => option.value === value);
      if (!isAmong || options.length > mostOptions || options.length === 0) return new TextInput({ id, ...given });
      const choices = options.map((option) => new Choice({ title: option.label, value: option.value }));
      const style = control.kind === 'search' && choices.length > 6 ? ('filtered' as const) : ('compact' as const);
      return new ChoiceSetInput(...choices)
        .withId(id)
        .withStyle(style)
        .withValue(value ?? '');
    }
  }
}

const isShaped = (value: string | undefined, shape: RegExp): boolean => value === undefined || shape.test(value);
