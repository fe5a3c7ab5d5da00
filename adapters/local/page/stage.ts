import type { DrawnReply } from '../../../src/view-model/draw.ts';
import type { LocalPerson } from '../state.ts';
import type { Press } from './card.ts';

/** A card or form as it stands here, who reads it, and what a press of its buttons does; a form's do nothing. */
export type Card = {
  reply(): DrawnReply;
  reader: Pick<LocalPerson, 'account' | 'zone' | 'language'>;
  /** When it came, on the workspace's clock. */
  at: string;
  toChannel: boolean;
  press?: Press;
};

/** What is drawn there, and for whom. */
export type Stage = { dark: boolean; reply: DrawnReply; reader: Card['reader']; at: string };
