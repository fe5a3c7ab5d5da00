/** `reference` is JSON: the bot's account and the conversation, whole, as Teams sends them. `person`: whose, if personal. */
export type TeamsConversation = {
  tenant: string;
  id: string;
  kind: 'personal' | 'groupChat' | 'channel';
  person: string | null;
  name: string | null;
  serviceUrl: string;
  reference: string;
};

/** Where Teams can be written to; what is gone is given no more, until it is saved again. */
export type TeamsConversations = {
  get(tenant: string, id: string): Promise<TeamsConversation | undefined>;
  /** The person's own conversation with the bot, by their Entra object id. */
  personal(tenant: string, person: string): Promise<TeamsConversation | undefined>;
  /** The one heard from last in this tenant. */
  latest(tenant: string): Promise<TeamsConversation | undefined>;
  /** Inserts or replaces it. */
  save(conversation: TeamsConversation, at: Temporal.Instant): Promise<void>;
  drop(tenant: string, id: string, at: Temporal.Instant): Promise<void>;
  /** Withdraws the mark of `welcome`: nothing was sent. */
  unwelcome(tenant: string, id: string): Promise<void>;
  /** Marks the welcome as sent; returns whether it was not before. */
  welcome(tenant: string, id: string, at: Temporal.Instant): Promise<boolean>;
  /** The message in which the conversation's person has their home, where there is one. */
  home(tenant: string, id: string): Promise<string | undefined>;
  keepHome(tenant: string, id: string, messageId: string | null): Promise<void>;
};
