import type { DrawnReply } from '../../../src/view-model/draw.ts';
import type { LocalPerson } from '../state.ts';
import type { Press } from './card.ts';

/** A card or form on the page, who reads it, and what a press of its buttons does; a form's buttons do nothing. */
export type Card = {
  reply(): DrawnReply;
  reader: Pick<LocalPerson, 'account' | 'zone' | 'language'>;
  /** When it arrived, on the workspace's clock. */
  at: string;
  toChannel: boolean;
  press?: Press;
};

/** What a look draws, and the reader it is drawn for. */
export type Stage = { dark: boolean; reply: DrawnReply; reader: Card['reader']; at: string };
