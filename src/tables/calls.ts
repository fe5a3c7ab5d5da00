import type { Reply } from '../view.ts';

export type Calls = {
  replyTo(key: string): Promise<{ reply: Reply; refused: boolean } | undefined>;
  keep(key: string, answered: { reply: Reply; refused: boolean }, at: Temporal.Instant): Promise<void>;
  forgetBefore(at: Temporal.Instant): Promise<void>;
};
