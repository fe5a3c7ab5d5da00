import {
  ActionSet,
  AdaptiveCard,
  type CardElement,
  Choice,
  ChoiceSetInput,
  DateInput,
  QueryData,
  ShowCardAction,
  TextInput,
  TimeInput,
} from '@microsoft/teams.cards';
import { type DrawnForm, type DrawnInput, drawPlain } from '../../src/view-model/draw.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { chosenIn, say } from '../../src/view-model/view.ts';
import { datasetOf, inputId, type Surface } from './action-data.ts';
import { action, opener } from './button.ts';
import { factLines } from './draw.ts';
import { richText } from './rich-text.ts';

// A longer list of choices is larger than a message may be; then its matches are asked for, or the value is typed.
const maxOptions = 300;

/** A form's command, where the client asks for the matches of a long list while somebody types; else undefined. */
type Typing = string | undefined;

/** Returns the form: its facts, an input a field with the field's problem below, and Send. */
export function formBody(
  { about, inputs, command, values }: DrawnForm,
  reader: Reader,
  surface: Surface,
  { suggests }: { suggests: boolean },
): CardElement[] {
  const send = { label: drawPlain(say('teams.send'), reader), command, values, style: 'primary' as const };
  return [
    ...factLines(about),
    ...inputs.flatMap((input) => fieldOf(input, reader, suggests ? command : undefined)),
    new ActionSet(action('submitted', send, surface)),
  ];
}

/** Returns the form for a message: a button that opens it as a dialog, and the form folded away for clients that cannot. */
export function formOffer(form: DrawnForm, reader: Reader): CardElement[] {
  const given = Object.fromEntries(
    form.inputs.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
  const open = {
    label: drawPlain(say('teams.open'), reader),
    command: form.command,
    values: { ...form.values, ...given },
  };
  const inline = new AdaptiveCard(...formBody({ ...form, about: [] }, reader, 'message', { suggests: true }));
  return [
    ...factLines(form.about),
    new ActionSet(
      opener({ ...open, style: 'primary' }),
      new ShowCardAction({ title: drawPlain(say('teams.here'), reader), card: inline }),
    ),
  ];
}

function fieldOf(input: DrawnInput, reader: Reader, typing: Typing): CardElement[] {
  const control = controlOf(input, reader, typing);
  control.withLabel(input.label);
  if (input.required) control.withIsRequired(true).withErrorMessage(drawPlain(say('problem.missing'), reader));
  return input.problem === undefined
    ? [control]
    : [control, richText([input.problem], { problem: true }).withSpacing('Small')];
}

type Control = TextInput | ChoiceSetInput | DateInput | TimeInput;

/** Returns the control; a text input where the given value is none that the control can show. */
function controlOf({ name, required, value, control }: DrawnInput, reader: Reader, typing: Typing): Control {
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
    case 'several': {
      const choices = control.options.map((option) => new Choice({ title: option.label, value: option.value }));
      const among = chosenIn(value).filter((one) => control.options.some((option) => option.value === one));
      return new ChoiceSetInput(...choices)
        .withId(id)
        .withIsMultiSelect(true)
        .withWrap(true)
        .withStyle('expanded')
        .withValue(among.join(','));
    }
    case 'choice':
    case 'search': {
      const { options } = control;
      const isAmong = value === undefined || options.some((option) => option.value === value);
      const isLong = options.length > maxOptions;
      if (!isAmong || options.length === 0 || (isLong && !typing)) return new TextInput({ id, ...given });
      const held = isLong ? options.filter((option) => option.value === value) : options;
      const choices = held.map((option) => new Choice({ title: option.label, value: option.value }));
      // Clients offer no way to take a choice back, and take no choice with an empty value.
      const none = required ? [] : [new Choice({ title: drawPlain(say('teams.none'), reader), value: ' ' })];
      // iOS drops the value that a filtered list starts from (AdaptiveCards#8821).
      const isFiltered = isLong || (control.kind === 'search' && choices.length > 6 && value === undefined);
      const input = new ChoiceSetInput(...none, ...choices).withId(id).withWrap(true);
      if (isLong && typing) input['choices.data'] = new QueryData({ dataset: datasetOf(typing, name) });
      return input.withStyle(isFiltered ? 'filtered' : 'compact').withValue(value ?? '');
    }
  }
}

const isShaped = (value: string | undefined, shape: RegExp): boolean => value === undefined || shape.test(value);
