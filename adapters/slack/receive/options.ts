import type { App } from '@slack/bolt';
import { words } from '../../../src/domain/fold.ts';
import type { Bot } from '../../../src/ports/call.ts';
import type { DrawnOption } from '../../../src/view-model/draw.ts';
import { carriedIn } from '../carried.ts';
import { maxOptions, optionOf } from '../draw-form.ts';
import { accountOf } from './calls.ts';
import { originOf, suggestionShape } from './payloads.ts';

/** Answers the requests of external selects with the options that match the typed text. */
export function suggest(app: App, bot: Bot): void {
  app.options(/.*/, async ({ ack, body }) => {
    const payload = suggestionShape.parse(body);
    const { command } = carriedIn(payload.view.private_metadata);
    const cards = await bot.commandsFor(accountOf(payload.user, originOf(payload)));
    const inputs = cards.find(({ name }) => name === command)?.inputs ?? [];
    const control = inputs.find(({ name }) => name === payload.block_id)?.control;
    const options = control !== undefined && 'options' in control ? control.options : [];
    await ack({ options: matching(payload.value, options).slice(0, maxOptions).map(optionOf) });
  });
}

/** Returns the options where every typed word starts a word, ignoring case and accents. */
const matching = (typed: string, options: readonly DrawnOption[]): DrawnOption[] => {
  const asked = words(typed);
  return options.filter(({ label, value }) => {
    const own = words(`${label} ${value}`);
    return asked.every((word) => own.some((one) => one.startsWith(word)));
  });
};
