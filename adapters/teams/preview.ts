import type { AdaptiveCard } from '@microsoft/teams.cards';
import type { Shown } from '../../src/ports/previews.ts';
import type { Opens } from './button.ts';
import { cardOf } from './card.ts';

/** What Teams would be sent: the card of a message, or of a form's dialog. */
export function preview({ reply, reader }: Shown, opens: Opens): AdaptiveCard {
  return cardOf(reply, reader, reply.kind === 'form' ? 'dialog' : 'message', { opens, dialogs: true });
}
