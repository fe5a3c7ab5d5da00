import type { Bot } from '../../src/ports/call.ts';
import type { createAnswers } from './answer.ts';
import type { createAsker, OnFault } from './asker.ts';
import type { Maker } from './card.ts';
import type { Connector } from './connector.ts';
import type { Homes } from './homes.ts';
import type { Places } from './places.ts';

/** What the HTTP request is answered with. */
export type Turned = { status: number; body?: unknown };

export type TurnParts = {
  bot: Bot;
  connector: Connector;
  places: Places;
  homes: Homes;
  callOf: ReturnType<typeof createAsker>;
  answer: ReturnType<typeof createAnswers>;
  maker: Maker;
  /** The network's zone, for a reader who is not known yet. */
  zone: string;
  onFault: OnFault;
  /** Runs beside the answer; waited for when the bot stops. */
  beside: (about: string, work: Promise<unknown>) => void;
  /** Over once an invoke has waited for its answer as long as it may. */
  patience: () => Promise<undefined>;
  /** Something may be due now. */
  wake: () => void;
};
