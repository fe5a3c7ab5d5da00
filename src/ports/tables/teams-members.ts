/** `id`: what Teams calls them to this bot; `tenant` and `person`: their account; `role`: such as `user` or `guest`. */
export type TeamsMember = { id: string; tenant: string; person: string };

/** Who is in a conversation of Teams, as its roster last said. */
export type TeamsMembers = {
  of(tenant: string, conversation: string): Promise<TeamsMember[]>;
  /** Makes these the conversation's. */
  save(tenant: string, conversation: string, members: readonly TeamsMember[]): Promise<void>;
};
