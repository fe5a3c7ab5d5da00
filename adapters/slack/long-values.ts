import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Said } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { DrawnBlock, DrawnButton, DrawnReply, DrawnView } from '../../src/view-model/draw.ts';
import type { Values } from '../../src/view-model/view.ts';
import { carry, mostInButton, mostInForm } from './carried.ts';

/** Keeps in the store what buttons and forms cannot carry within Slack's limits, and gives it back when they return. */
export type Stow = {
  /** The same view; a button that would carry too much carries where it is kept instead. */
  view(view: DrawnView, transaction: Store['transaction']): Promise<DrawnView>;
  reply(reply: DrawnReply, transaction: Store['transaction']): Promise<DrawnReply>;
  /** What was said, whole again. Where it has been forgotten the command is left without it, and asks. */
  opened(said: Said, tables: Tables): Promise<Said>;
};

const mark = 'stowed';
const values = z.record(z.string(), z.string());
// Of the channel a form was called from, which is carried beside its values.
const room = 100;

export function createStow(clock: Clock): Stow {
  type Kept = Map<string, string>;
  const lighter = (command: string, given: Values, most: number, kept: Kept): Values => {
    if (carry({ command, values: given }, most) !== undefined) return given;
    const text = JSON.stringify(given);
    const key = createHash('sha256').update(text).digest('base64url');
    kept.set(key, text);
    return { [mark]: key };
  };
  const button = (one: DrawnButton, kept: Kept): DrawnButton => ({
    ...one,
    values: lighter(one.command, one.values, mostInButton, kept),
  });
  const block = (one: DrawnBlock, kept: Kept): DrawnBlock => {
    if (one.kind === 'buttons') return { ...one, buttons: one.buttons.map((it) => button(it, kept)) };
    return one.kind === 'item' && one.button ? { ...one, button: button(one.button, kept) } : one;
  };
  const keep = async (kept: Kept, transaction: Store['transaction']): Promise<void> => {
    if (kept.size === 0) return;
    await transaction(async ({ stowed }) => {
      for (const [key, text] of kept) await stowed.keep(key, text, clock.now());
    });
  };

  async function view(drawn: DrawnView, transaction: Store['transaction']): Promise<DrawnView> {
    const kept: Kept = new Map();
    const body = drawn.body.map((one) => block(one, kept));
    await keep(kept, transaction);
    return { ...drawn, body };
  }

  return {
    view,
    async reply(drawn, transaction) {
      if (drawn.kind === 'view') return { kind: 'view', view: await view(drawn.view, transaction) };
      const kept: Kept = new Map();
      const { form } = drawn;
      const light = { ...form, values: lighter(form.command, form.values, mostInForm - room, kept) };
      await keep(kept, transaction);
      return { kind: 'form', form: light };
    },
    async opened(said, { stowed }) {
      if (said.how === 'typed') return said;
      const { [mark]: key, ...given } = said.values;
      if (key === undefined) return said;
      const text = await stowed.get(key);
      return { ...said, values: { ...(text === undefined ? {} : values.parse(JSON.parse(text))), ...given } };
    },
  };
}
