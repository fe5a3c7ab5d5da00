import type { DeliveryState } from '../letter.ts';

/** `put`: letters that are not addressed yet; `waiting`: those that wait for somebody to be addressed by. */
export type Tallies = {
  letters: { put: number; waiting: number; addressed: number };
  deliveries: Record<DeliveryState, number>;
  remindersDue: number;
};
