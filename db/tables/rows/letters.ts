import type { Platform } from '../../../src/domain/person.ts';
import type { DeliveryState, Destination, Recipient } from '../../../src/ports/letter.ts';

// Rows of letters and their deliveries.

export type LetterRow = {
  key: string;
  to_kind: Recipient['kind'];
  to_person_id: string | null;
  to_group_id: string | null;
  view: string;
  until_at: number | null;
  by_day_in: string | null;
};
export type DeliveryRow = {
  id: string;
  letter_key: string;
  platform: Platform;
  workspace: string;
  kind: Destination['kind'];
  destination: string;
  reader_id: string | null;
  state: DeliveryState;
  attempts: number;
  next_try_at: number | null;
  message_id: string | null;
  sent_at: number | null;
  problem: string | null;
  resent: number;
  view: string | null;
  card_problem: string | null;
  withdrawn: string | null;
};
