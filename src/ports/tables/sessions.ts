import type { Session } from '../../domain/session.ts';

export type Sessions = {
  /** The earliest first. */
  all(): Promise<Session[]>;
  /** Inserts or replaces by number. */
  save(session: Session): Promise<void>;
};
