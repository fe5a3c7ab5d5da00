import { createMatcher, type Match } from '../matcher.ts';
import type { Rules, Sample } from '../sample.ts';
import { isObject } from '../shape.ts';
import { answers } from './answers.ts';
import { cardInvokes } from './card-invokes.ts';
import { events } from './events.ts';
import { extensionInvokes } from './extension-invokes.ts';
import { installations } from './installations.ts';
import { messages } from './messages.ts';
import { otherInvokes } from './other-invokes.ts';
import { updates } from './updates.ts';

/** What Teams posts to a bot. */
export const teamsActivities: readonly Sample[] = [
  ...messages,
  ...updates,
  ...installations,
  ...cardInvokes,
  ...extensionInvokes,
  ...otherInvokes,
  ...events,
];
export const connectorAnswers: readonly Sample[] = answers;

// What the bot put on its cards comes back as data; what a person wrote as attachments.
const rules: Rules = {
  marks: [
    'type',
    'name',
    'action',
    'channelData.eventType',
    'conversation.conversationType',
    'value.trigger',
    'value.commandContext',
  ],
  maps: [],
  open: ['value.action.data', 'value.data', 'value.botActivityPreview', 'attachments.*.content'],
};
const matches = createMatcher(teamsActivities, rules);
// The value of a message is all that an `Action.Submit` and its form carry.
const matchesMessage = createMatcher(messages, { ...rules, open: [...rules.open, 'value'] });
const answered = createMatcher(connectorAnswers, { marks: [], maps: [], open: [] });

/** An activity that Teams posts. `about` leaves only kinds that begin so. */
export const matchesActivity = (activity: unknown, about = ''): Match =>
  (isObject(activity) && activity.type === 'message' ? matchesMessage : matches)(activity, about);

/** What the Bot Connector answered to a request of this kind. */
export const matchesConnectorAnswer = (kind: string, body: unknown): Match => answered(body, kind);
