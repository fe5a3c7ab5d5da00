import type { Answer, Meeting } from './meeting.ts';

/** Whose meetings a calendar feed holds: those of a person's groups, a group's, or one meeting for a calendar to add. */
export type FeedOwner = { kind: 'person' | 'group' | 'meeting'; id: string };

/** A meeting in a feed; where the feed is a person's, what they answered and when. */
export type FeedEntry = { meeting: Meeting; answer: { given: Answer; at: Temporal.Instant } | undefined };
