/** The role that Teams gives a member of a conversation: nothing ever read it. */
export const noRole = 'alter table teams_members drop column role;';
