/**
 * Which activities of Teams were answered, so that none is again after a restart; who is in a conversation, by the id that
 * Teams gives them for this bot; and the message that holds someone's home.
 */
export const teamsPeople = `
create table teams_answers (
  key text primary key,
  at integer not null
) strict, without rowid;
create index teams_answers_by_time on teams_answers (at);

create table teams_members (
  tenant text not null,
  conversation text not null,
  id text not null,
  person_tenant text not null,
  person text not null,
  role text,
  primary key (tenant, conversation, id)
) strict, without rowid;

alter table teams_conversations add column home text;
`;
