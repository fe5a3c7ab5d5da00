import type { Reply } from '../../view-model/view.ts';

export type Calls = {
  replyTo(key: string): Promise<{ reply: Reply; refused: boolean } | undefined>;
  keep(key: string, answered: { reply: Reply; refused: boolean }, at: Temporal.Instant): Promise<void>;
  /** When the oldest of them was kept; undefined where there is none. */
  oldestAt(): Promise<Temporal.Instant | undefined>;
  forgetBefore(at: Temporal.Instant): Promise<void>;
};
