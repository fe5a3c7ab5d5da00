// What today's double and the Playground send otherwise than the corpus. This list only ever gets shorter: a double is mended, its lines go.

type Deviations = Readonly<Record<string, readonly string[]>>;

/** Activities of Teams' double. */
export const activities: Deviations = {
  'adaptiveCard/action press': ['timestamp is missing', 'value.trigger is missing'],
  'conversationUpdate channelRenamed': [
    'channelData.channel.name is missing',
    'conversation.isGroup is missing',
    'from.name is unknown',
    'localTimezone is unknown',
    'locale is unknown',
    'timestamp is missing',
  ],
  'conversationUpdate membersAdded personal': [
    'from.name is unknown',
    'localTimezone is unknown',
    'locale is unknown',
    'membersAdded.*.name is unknown',
    'timestamp is missing',
  ],
  'installationUpdate add': ['from.name is unknown', 'localTimezone is unknown', 'timestamp is missing'],
  'installationUpdate remove': ['from.name is unknown', 'localTimezone is unknown', 'timestamp is missing'],
  'message channel': ['conversation.isGroup is missing', 'entities is missing', 'timestamp is missing'],
  'message groupChat': ['conversation.isGroup is missing', 'entities is missing', 'timestamp is missing'],
  'message personal': ['entities is missing', 'timestamp is missing'],
  'task/fetch': ['timestamp is missing', 'value.context is missing'],
  'task/submit': ['timestamp is missing', 'value.context is missing'],
};

/** Answers of its Connector. */
export const answers: Deviations = {
  'GET channels': ['conversations.*.name is missing'],
  'GET member': ['tenantId is missing', 'userRole is missing'],
  'GET pagedmembers': ['members.*.tenantId is missing', 'members.*.userRole is missing'],
  'GET team': ['aadGroupId is missing'],
};

/** Activities of Microsoft's Agents Playground, which nobody here wrote; an item means that it or the corpus is wrong. */
export const playgroundActivities: Deviations = {
  'adaptiveCard/action press': ['value.trigger is missing'],
  'message channel': ['entities.*.platform is missing'],
  'message/submitAction': ['channelData.tenant is missing', 'locale is missing'],
};

/** Answers of its Connector. */
export const playgroundAnswers: Deviations = {
  'GET channels': ['conversations.*.channelType is unknown', 'conversations.*.name is missing'],
  'GET pagedmembers': ['totalCount is unknown'],
};
