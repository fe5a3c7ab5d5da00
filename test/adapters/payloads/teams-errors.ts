const page = 'https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages';
// What no page tells of has the general meaning of its status.
const general = 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5';
const proactive =
  'https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages';
const targeted = 'https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages';

/** One way in which the Bot Connector refuses; `again` is what its page says of trying once more. */
type Refusal = {
  status: number;
  code?: string;
  message?: string;
  again: 'no' | 'with a growing wait' | 'after Retry-After' | 'at another host' | 'not said';
  source: string;
};

/**
 * The status and error codes that the pages document for every method of the Bot Connector, read on 2026-11-25. The pages
 * tell of them for the whole of the interface, not method by method.
 */
export const teamsErrors: readonly Refusal[] = [
  { status: 400, code: 'Bad Argument', message: 'Invalid request.', again: 'no', source: page },
  {
    status: 400,
    code: 'BadSyntax',
    message: 'Could not parse tenant id',
    again: 'not said',
    source: 'https://github.com/microsoft/botbuilder-dotnet/issues/1203',
  },
  // On opening a conversation; the look-up of a member answers with 404.
  {
    status: 400,
    code: 'MemberNotFoundInConversation',
    message: 'Member not found in conversation.',
    again: 'not said',
    source: 'https://github.com/microsoft/Agents-for-js/issues/664',
  },
  { status: 401, code: 'BotNotRegistered', message: 'No registration found for this bot.', again: 'no', source: page },
  { status: 403, code: 'BotDisabledByAdmin', message: 'The tenant admin disabled this bot', again: 'no', source: page },
  {
    status: 403,
    code: 'BotNotInConversationRoster',
    message: 'The bot is not part of the conversation roster.',
    again: 'no',
    source: page,
  },
  {
    status: 403,
    code: 'ConversationBlockedByUser',
    message: 'User blocked the conversation with the bot.',
    again: 'no',
    source: page,
  },
  {
    status: 403,
    code: 'ForbiddenOperationException',
    message: 'Operation is forbidden.',
    again: 'not said',
    source: general,
  },
  {
    status: 403,
    code: 'InvalidBotApiHost',
    message: 'Invalid bot api host. For GCC tenants, please call https://smba.infra.gcc.teams.microsoft.com.',
    again: 'at another host',
    source: page,
  },
  {
    status: 403,
    code: 'MessageWritesBlocked',
    message: 'Thread is blocked from message writes.',
    again: 'no',
    source: proactive,
  },
  { status: 403, code: 'NotEnoughPermissions', message: 'Not enough permissions.', again: 'no', source: page },
  {
    status: 404,
    code: 'ActivityNotFoundInConversation',
    message: 'Conversation not found.',
    again: 'no',
    source: page,
  },
  {
    status: 404,
    code: 'BotNotInConversationRoster',
    message: 'The bot is not part of the conversation roster.',
    again: 'not said',
    source: targeted,
  },
  // Said to come and go of itself: https://github.com/MicrosoftDocs/msteams-docs/issues/9425
  { status: 404, code: 'ConversationNotFound', message: 'Conversation not found.', again: 'no', source: page },
  {
    status: 404,
    code: 'MemberNotFoundInConversation',
    message: 'Member not found in conversation.',
    again: 'not said',
    source: 'https://github.com/microsoft/botbuilder-dotnet/issues/1203',
  },
  {
    status: 409,
    code: 'Conflict',
    message: 'Conflict.',
    again: 'not said',
    source: general,
  },
  {
    status: 412,
    code: 'PreconditionFailed',
    message: 'Precondition failed, please try again.',
    again: 'with a growing wait',
    source: page,
  },
  { status: 413, code: 'MessageSizeTooBig', message: 'Message size too large.', again: 'no', source: page },
  { status: 429, code: 'Throttled', message: 'Too many requests.', again: 'after Retry-After', source: page },
  { status: 500, code: 'ServiceError', message: 'Internal server error.', again: 'no', source: page },
  {
    status: 502,
    code: 'ServiceError',
    message: 'Service dependency issue.',
    again: 'with a growing wait',
    source: page,
  },
  { status: 503, again: 'with a growing wait', source: page },
  { status: 504, again: 'with a growing wait', source: page },
];

/** The methods of the Bot Connector that the Teams adapter calls, by the SDK's names for them; any of the above may come. */
export const teamsMethods = {
  createActivity: 'POST /v3/conversations/{id}/activities',
  createTargetedActivity: 'POST /v3/conversations/{id}/activities?isTargetedActivity=true',
  updateActivity: 'PUT /v3/conversations/{id}/activities/{activityId}',
  add: 'PUT /v3/conversations/{id}/activities/{activityId}/reactions/{reactionType}',
  create: 'POST /v3/conversations',
  getMemberById: 'GET /v3/conversations/{id}/members/{memberId}',
  getPagedMembers: 'GET /v3/conversations/{id}/pagedmembers',
  getConversations: 'GET /v3/teams/{id}/conversations',
  getById: 'GET /v3/teams/{id}',
} as const;
