/** Files that are handed out for an hour: what each is made from when it is fetched. Its bytes are never stored. */
export const files = `
create table files (
  digest text not null primary key check (length(digest) = 64),
  person_id text not null references people (id),
  kind text not null,
  made_from text not null,
  name text not null,
  media_type text not null,
  until_at integer not null
) strict, without rowid;
create index files_until on files (until_at);
create index files_person on files (person_id);
`;
