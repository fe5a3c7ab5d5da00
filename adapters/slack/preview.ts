import type { ModalView } from '@slack/types';
import type { Shown } from '../../src/ports/previews.ts';
import { blocksOf, fallbackOf } from './draw.ts';
import { formModal } from './draw-form.ts';
import { fitted, type Sent } from './limits.ts';
import type { Surface } from './text.ts';

/** Returns what would be sent to Slack: a message, or the modal of a form. Person ids stand in for Slack user ids. */
export function preview({ reply, reader, toChannel }: Shown): Extract<Sent, { type: 'message' }> | ModalView {
  const audience = (surface: Surface) => ({ surface, reader, mention: (id: string) => id, manyZones: toChannel });
  if (reply.kind === 'form') return fitted(formModal(reply.form, audience('modal'), undefined));
  return fitted({ type: 'message', text: fallbackOf(reply.view), blocks: blocksOf(reply.view, audience('message')) });
}
