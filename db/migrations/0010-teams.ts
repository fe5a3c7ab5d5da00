/**
 * How to write into each conversation of Teams: its address changes, so it is kept anew on every turn. One that is gone
 * stays, so that coming back is no first time.
 */
export const teams = `
create table teams_conversations (
  tenant text not null,
  id text not null,
  kind text not null check (kind in ('personal', 'groupChat', 'channel')),
  person text check ((kind = 'personal') = (person is not null)),
  name text,
  service_url text not null,
  reference text not null check (json_valid(reference)),
  seen_at integer not null,
  gone_at integer,
  welcomed_at integer,
  primary key (tenant, id)
) strict;
create index teams_conversations_of_person on teams_conversations (tenant, person, seen_at) where person is not null;
`;
