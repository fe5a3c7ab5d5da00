import type { TeamsConversation } from '../../../src/ports/tables/teams-conversations.ts';
import type { Activity } from '../activity.ts';

/** An activity and the conversation it came in, as it is stored. */
export type Received = { activity: Activity; conversation: TeamsConversation };
/** What the HTTP request is answered with. */
export type HttpAnswer = { status: number; body?: unknown };
/** Runs work beside the answer; `stop` waits for it. `about` names it in the log. */
export type InBackground = (about: string, work: Promise<unknown>) => void;
