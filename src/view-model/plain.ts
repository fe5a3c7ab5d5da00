import {
  type DrawnBlock,
  type DrawnFact,
  type DrawnForm,
  type DrawnReply,
  type DrawnView,
  plainSpans,
} from './draw.ts';

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
  const lines = inputs.map(({ label, required, value, problem, control }) => {
    const options =
      'options' in control && control.options.length <= 8 ? ` (${control.options.map((o) => o.label).join(', ')})` : '';
    const given = value === undefined ? '' : ` ${value}`;
    return `${label}${required ? ' *' : ''}:${given}${options}${problem === undefined ? '' : ` — ${problem}`}`;
  });
  return [title, ...about.map(plainFact), ...lines].join('\n');
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
