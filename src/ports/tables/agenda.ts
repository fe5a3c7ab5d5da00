import type { AgendaLine } from '../../domain/agenda.ts';

export type Agenda = {
  /** What the meeting is to talk about, in order. */
  of(meetingId: string): Promise<AgendaLine[]>;
  /** Makes these, in this order, the meeting's agenda. */
  save(meetingId: string, lines: readonly AgendaLine[]): Promise<void>;
};
