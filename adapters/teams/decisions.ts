import type { Gone } from '../../src/domain/unreachable.ts';

/** What the bot does after an error of the Bot Connector. `open`: the request may have been carried out. */
export type Decision =
  | { kind: 'later' | 'open' | 'content' | 'token dead' | 'unknown' }
  | { kind: 'place gone' | 'person gone'; why: Gone };

const gone = (kind: 'place gone' | 'person gone', why: Gone): Decision => ({ kind, why });

// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#status-codes-from-bot-conversational-apis
// test/adapters/payloads/teams-errors.ts has each code with its page.
const byCode: Readonly<Record<string, Decision>> = {
  'Bad Argument': { kind: 'content' },
  BadSyntax: { kind: 'content' },
  MessageSizeTooBig: { kind: 'content' },
  // A message that is deleted cannot be replaced.
  ActivityNotFoundInConversation: { kind: 'content' },
  BotNotRegistered: { kind: 'token dead' },
  BotDisabledByAdmin: gone('place gone', 'blocked'),
  BotNotInConversationRoster: gone('place gone', 'left'),
  ForbiddenOperationException: gone('place gone', 'blocked'),
  MessageWritesBlocked: gone('place gone', 'blocked'),
  ConversationNotFound: gone('place gone', 'closed'),
  ConversationBlockedByUser: gone('person gone', 'blocked'),
  MemberNotFoundInConversation: gone('person gone', 'left'),
  // Both are put right by the operator, or by the next activity from there.
  InvalidBotApiHost: { kind: 'later' },
  NotEnoughPermissions: { kind: 'unknown' },
};
const byStatus: Readonly<Record<number, Decision>> = {
  401: { kind: 'token dead' },
  404: gone('place gone', 'closed'),
  408: { kind: 'open' },
  409: { kind: 'later' },
  412: { kind: 'later' },
  413: { kind: 'content' },
  429: { kind: 'later' },
};

/** Returns the decision for a response; a code may stand in a string of JSON inside the body. */
export function decisionFor(status: number, body: unknown): Decision {
  if (status >= 500) return { kind: 'open' };
  const text = JSON.stringify(body ?? '');
  const code = Object.keys(byCode).find((one) => new RegExp(`\\b${one}\\b`).test(text));
  const found = code === undefined ? byStatus[status] : byCode[code];
  return found ?? { kind: 'unknown' };
}
