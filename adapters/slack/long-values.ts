import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Said } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { DrawnBlock, DrawnButton, DrawnReply, DrawnView } from '../../src/view-model/draw.ts';
import type { Values } from '../../src/view-model/view.ts';
import { carry, maxButtonValue, maxMetadata } from './carried.ts';

/** Stores the values of buttons and forms that exceed Slack's limits and restores them when the button or form comes back. */
export type LongValues = {
  /** Returns the view with oversized button values replaced by a key. */
  view(view: DrawnView, transaction: Store['transaction']): Promise<DrawnView>;
  reply(reply: DrawnReply, transaction: Store['transaction']): Promise<DrawnReply>;
  /** Returns what was said with its stored values. Without them, after retention, the command asks for what is missing. */
  opened(said: Said, tables: Tables): Promise<Said>;
};

const keyName = 'stowed';
const values = z.record(z.string(), z.string());
// Space for the channel that a form carries beside its values.
const room = 100;

export function createLongValues(clock: Clock): LongValues {
  type TextsByKey = Map<string, string>;
  const lighter = (command: string, given: Values, max: number, texts: TextsByKey): Values => {
    if (carry({ command, values: given }, max) !== undefined) return given;
    const text = JSON.stringify(given);
    const key = createHash('sha256').update(text).digest('base64url');
    texts.set(key, text);
    return { [keyName]: key };
  };
  const button = (one: DrawnButton, texts: TextsByKey): DrawnButton => ({
    ...one,
    values: lighter(one.command, one.values, maxButtonValue, texts),
  });
  const block = (one: DrawnBlock, texts: TextsByKey): DrawnBlock => {
    if (one.kind === 'buttons') return { ...one, buttons: one.buttons.map((it) => button(it, texts)) };
    return one.kind === 'item' && one.button ? { ...one, button: button(one.button, texts) } : one;
  };
  const keep = async (texts: TextsByKey, transaction: Store['transaction']): Promise<void> => {
    if (texts.size === 0) return;
    await transaction(async ({ stowed }) => {
      for (const [key, text] of texts) await stowed.keep(key, text, clock.now());
    });
  };

  async function view(drawn: DrawnView, transaction: Store['transaction']): Promise<DrawnView> {
    const texts: TextsByKey = new Map();
    const body = drawn.body.map((one) => block(one, texts));
    await keep(texts, transaction);
    return { ...drawn, body };
  }

  return {
    view,
    async reply(drawn, transaction) {
      if (drawn.kind === 'view') return { kind: 'view', view: await view(drawn.view, transaction) };
      const texts: TextsByKey = new Map();
      const { form } = drawn;
      const light = { ...form, values: lighter(form.command, form.values, maxMetadata - room, texts) };
      await keep(texts, transaction);
      return { kind: 'form', form: light };
    },
    async opened(said, { stowed }) {
      if (said.how === 'typed') return said;
      const { [keyName]: key, ...given } = said.values;
      if (key === undefined) return said;
      const text = await stowed.get(key);
      return { ...said, values: { ...(text === undefined ? {} : values.parse(JSON.parse(text))), ...given } };
    },
  };
}
