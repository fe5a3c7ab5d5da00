/**
 * One-time codes that link an account to a person, by their digest, and the wrong codes people have typed lately. A person
 * who became one with another stays as a name, since the record names them and is never changed.
 */
export const linkCodes = `
alter table people add column merged_into text references people (id);
create index join_requests_decided on join_requests (decided_by, person_id) where decided_by is not null;

create table link_codes (
  digest text not null primary key check (length(digest) = 64),
  person_id text not null references people (id),
  platform text not null,
  workspace text not null,
  id text not null,
  until_at integer not null
) strict, without rowid;
create index link_codes_person on link_codes (person_id);
create index link_codes_until on link_codes (until_at);

create table link_failures (
  number integer primary key,
  person_id text not null references people (id),
  at integer not null
) strict;
create index link_failures_person on link_failures (person_id, at);
create index link_failures_at on link_failures (at);
`;
