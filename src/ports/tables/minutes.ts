import type { Minutes } from '../../domain/minutes.ts';
import type { View } from '../../view-model/view.ts';

export type MinutesTable = {
  get(meetingId: string): Promise<Minutes | undefined>;
  /** Inserts or replaces by meeting; what was posted stays. */
  save(minutes: Minutes): Promise<void>;
  /** Keeps what was posted, as it was shown. */
  post(meetingId: string, posted: { revision: number; at: Temporal.Instant; view: View }): Promise<void>;
  posted(meetingId: string): Promise<View | undefined>;
};
