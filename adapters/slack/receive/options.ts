import type { App } from '@slack/bolt';
import { suggested } from '../../../src/input/suggest.ts';
import type { Bot } from '../../../src/ports/call.ts';
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
    await ack({ options: suggested(payload.value, options).slice(0, maxOptions).map(optionOf) });
  });
}
