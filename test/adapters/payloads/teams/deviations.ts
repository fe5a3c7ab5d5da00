// What the Playground sends otherwise than the corpus.

type Deviations = Readonly<Record<string, readonly string[]>>;

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
