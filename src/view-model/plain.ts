import {
  type DrawnBlock,
  type DrawnFact,
  type DrawnForm,
  type DrawnInput,
  type DrawnReply,
  type DrawnView,
  plainSpans,
} from './draw.ts';
import { chosenIn } from './view.ts';

/** Returns a drawn reply as plain text, for screen readers, notifications, the shell and tests. Buttons are in [brackets]. */
export function plainReply(reply: DrawnReply): string {
  switch (reply.kind) {
    case 'view':
      return plainView(reply.view);
    case 'form':
      return plainForm(reply.form);
  }
}

export function plainView(view: DrawnView): string {
  const body = view.body.map(plainBlock);
  return (view.title === undefined ? body : [view.title, ...body]).join('\n');
}

function plainForm({ title, about, inputs }: DrawnForm): string {
  const lines = inputs.map((input) => {
    const { label, required, problem } = input;
    return `${label}${required ? ' *' : ''}:${givenIn(input)}${problem === undefined ? '' : ` — ${problem}`}`;
  });
  return [title, ...about.map(plainFact), ...lines].join('\n');
}

/** Returns the value and what may be chosen; of several options, each with whether it is chosen. */
function givenIn({ value, control }: DrawnInput): string {
  if (control.kind === 'several') {
    const chosen = chosenIn(value);
    return control.options.map((one) => ` ${chosen.includes(one.value) ? '☑' : '☐'} ${one.label}`).join('');
  }
  const given = value === undefined ? '' : ` ${value}`;
  if (!('options' in control) || control.options.length > 8) return given;
  return `${given} (${control.options.map((one) => one.label).join(', ')})`;
}

const plainFact = ({ label, value }: DrawnFact): string => `${label}: ${plainSpans(value)}`;

function plainBlock(block: DrawnBlock): string {
  switch (block.kind) {
    case 'text':
      return plainSpans(block.text);
    case 'facts':
      return block.facts.map(plainFact).join('\n');
    case 'item': {
      const detail = block.detail ? ` — ${plainSpans(block.detail)}` : '';
      const button = block.button ? ` [${block.button.label}]` : '';
      return `• ${plainSpans(block.text)}${detail}${button}`;
    }
    case 'buttons':
      return block.buttons.map(({ label }) => `[${label}]`).join(' ');
    case 'table':
      return [block.columns.join(' | '), ...block.rows.map((row) => row.map(plainSpans).join(' | '))].join('\n');
  }
}
