import { createMatcher, type Match } from '../matcher.ts';
import type { Rules, Sample } from '../sample.ts';
import { isObject } from '../shape.ts';
import { appEvents } from './app-events.ts';
import { channelEvents } from './channel-events.ts';
import { commands } from './commands.ts';
import { failureAnswers } from './failures.ts';
import { frames } from './frames.ts';
import { messageAnswers } from './message-answers.ts';
import { messageEvents } from './message-events.ts';
import { otherAnswers } from './other-answers.ts';
import { personEvents } from './person-events.ts';
import { presses } from './presses.ts';
import { shortcuts } from './shortcuts.ts';
import { views } from './views.ts';

/** What Slack posts to an app: commands as forms, the rest as JSON. */
export const slackRequests: readonly Sample[] = [
  ...commands,
  ...presses,
  ...views,
  ...shortcuts,
  ...appEvents,
  ...channelEvents,
  ...messageEvents,
  ...personEvents,
];
export const slackAnswers: readonly Sample[] = [...messageAnswers, ...otherAnswers, ...failureAnswers];

// Blocks, metadata and the profile of a bot are what the app itself sent; a view's state goes by the ids of its blocks.
const requestRules: Rules = {
  marks: [
    'type',
    'event.type',
    'event.subtype',
    'event.channel_type',
    'event.bot_id',
    'container.type',
    'container.is_ephemeral',
    'view.type',
  ],
  maps: ['state.values', 'state.values.*', 'view.state.values', 'view.state.values.*'],
  open: [
    'view.blocks',
    'event.view',
    'message.blocks',
    'message.metadata.event_payload',
    'message.bot_profile',
    'event.blocks',
    'event.bot_profile',
    'event.icons',
    'event.context',
    'event.app_context',
    'event.message.blocks',
    'event.previous_message.blocks',
  ],
};
const answerRules: Rules = {
  marks: ['ok'],
  maps: ['view.state.values', 'view.state.values.*'],
  open: [
    'view.blocks',
    'message.blocks',
    'message.metadata',
    'message.bot_profile',
    'message.attachments',
    'messages.*.metadata',
    'messages.*.blocks',
  ],
};

const request = createMatcher(slackRequests, requestRules);
const frame = createMatcher(frames, { marks: ['type', 'reason'], maps: [], open: ['payload'] });
const answered = createMatcher(slackAnswers, answerRules);

/** A request of Slack's; a command's form as an object. `about` leaves only kinds that begin so. */
export const matchesSlackRequest = (payload: unknown, about = ''): Match => request(payload, about);

/** A frame of Socket Mode, with the request in it. */
export function matchesSlackFrame(payload: unknown): Match {
  const found = frame(payload);
  if (!isObject(payload) || !('payload' in payload)) return found;
  const inner = request(payload.payload);
  const within = inner.differences.map((difference) => `payload.${difference}`);
  return { kind: `${found.kind}: ${inner.kind}`, differences: [...found.differences, ...within] };
}

/** What a method of the Web API answered. */
export const matchesSlackAnswer = (method: string, payload: unknown): Match =>
  answered(payload, isObject(payload) && payload.ok === false ? 'failure' : method);
