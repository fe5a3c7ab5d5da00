import type { ActionsBlock, Button, ConfirmationDialog, PlainTextElement } from '@slack/types';
import { type DrawnButton, drawPlain } from '../../src/view-model/draw.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { say, type Values } from '../../src/view-model/view.ts';
import { carry, maxButtonValue } from './carried.ts';
import { shortened } from './limits.ts';
import type { Audience } from './text.ts';

export const plainText = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

// Five buttons fit on a phone's screen.
const maxButtonsInRow = 5;
function inRows(buttons: readonly DrawnButton[]): DrawnButton[][] {
  const rows: DrawnButton[][] = [];
  for (let at = 0; at < buttons.length; at += maxButtonsInRow) rows.push(buttons.slice(at, at + maxButtonsInRow));
  return rows;
}

/** Draws buttons in rows. */
export const buttonsOf = (buttons: readonly DrawnButton[], audience: Audience): ActionsBlock[] =>
  inRows(buttons).map((row) => actionsOf(row, audience));

const actionsOf = (buttons: readonly DrawnButton[], audience: Audience): ActionsBlock => ({
  type: 'actions',
  elements: buttons.map((button, index) => buttonOf(button, index, audience)),
});

/** `row`: the text beside the button, which tells a screen reader what several “Answer” are each for. */
export function buttonOf(
  { label, command, values, style }: DrawnButton,
  index: number,
  { reader }: Audience,
  row?: string,
): Button {
  const value = carry({ command, values }, maxButtonValue);
  if (value === undefined) throw new RangeError(`a button of “${command}” carries more than Slack does`);
  return {
    type: 'button',
    action_id: `press ${index + 1}`,
    text: plainText(label),
    value,
    ...(style === undefined ? {} : { style }),
    ...(style === 'danger' && isFinal(values) ? { confirm: confirmOf(label, reader) } : {}),
    ...(row === undefined ? {} : { accessibility_label: shortened(`${label}: ${row}`, 75) }),
  };
}

/** Whether a press acts at once, where the first one only asks. */
const isFinal = ({ confirmed, sure }: Values): boolean => confirmed === 'yes' || sure === 'yes';

/** Slack asks once more before it sends the press. */
const confirmOf = (label: string, reader: Reader): ConfirmationDialog => ({
  title: plainText(label),
  text: plainText(drawPlain(say('slack.confirm'), reader)),
  confirm: plainText(label),
  deny: plainText(drawPlain(say('slack.cancel'), reader)),
  style: 'danger',
});
