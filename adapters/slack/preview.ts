import type { ModalView } from '@slack/types';
import type { Shown } from '../../src/ports/previews.ts';
import { blocksOf, fallbackOf } from './draw.ts';
import { formModal } from './draw-form.ts';
import { fitted, type Sent } from './limits.ts';
import type { Surface } from './text.ts';

/** What Slack would be sent: a message, or the modal of a form. Everyone named has an account there, under their own id. */
export function preview({ reply, reader, toChannel }: Shown): Extract<Sent, { type: 'message' }> | ModalView {
  const audience = (surface: Surface) => ({ surface, mention: (id: string) => id, manyZones: toChannel });
  if (reply.kind === 'form') return fitted(formModal(reply.form, reader, audience('modal'), undefined));
  return fitted({ type: 'message', text: fallbackOf(reply.view), blocks: blocksOf(reply.view, audience('message')) });
}
