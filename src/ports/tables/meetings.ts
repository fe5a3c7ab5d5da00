import type { Answer, Attendance, Meeting, Series } from '../../domain/meeting.ts';

export type Meetings = {
  get(id: string): Promise<Meeting | undefined>;
  byIds(ids: readonly string[]): Promise<Meeting[]>;
  /** Scheduled meetings that end after `from`, soonest first; all groups where `groupIds` is undefined. */
  upcoming(filter: { groupIds?: readonly string[]; from: Temporal.Instant }, limit: number): Promise<Meeting[]>;
  past(groupIds: readonly string[], before: Temporal.Instant, limit: number): Promise<Meeting[]>;
  /** Meetings whose cards look different by themselves, having begun or ended since `turned` was last said of them. */
  turning(now: Temporal.Instant): Promise<Meeting[]>;
  turned(meetingId: string, now: Temporal.Instant): Promise<void>;
  nextTurnAt(): Promise<Temporal.Instant | undefined>;
  /** When the next scheduled meeting of any series starts: from then on that series is one meeting short. */
  nextOfSeriesAt(now: Temporal.Instant): Promise<Temporal.Instant | undefined>;
  /** Every occurrence made from the series, cancelled ones too, soonest first. */
  ofSeries(seriesId: string): Promise<Meeting[]>;
  save(meeting: Meeting): Promise<void>;
  series(id: string): Promise<Series | undefined>;
  allSeries(): Promise<Series[]>;
  saveSeries(series: Series): Promise<void>;
  answer(meetingId: string, personId: string, answer: Answer, at: Temporal.Instant): Promise<void>;
  takeBackAnswer(meetingId: string, personId: string): Promise<void>;
  answerOf(meetingId: string, personId: string): Promise<Answer | undefined>;
  answersOf(personId: string, meetingIds: readonly string[]): Promise<Map<string, Answer>>;
  attendance(meetingId: string): Promise<Attendance>;
  /** Everyone's answer, by person. */
  answersTo(meetingId: string): Promise<Map<string, Answer>>;
};
