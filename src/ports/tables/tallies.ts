import type { DeliveryState } from '../letter.ts';

/** `put`: letters that are not addressed yet. */
export type Tallies = {
  letters: { put: number; addressed: number };
  deliveries: Record<DeliveryState, number>;
  remindersDue: number;
};
