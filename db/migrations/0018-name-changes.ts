/** What people were called before. Not part of the record, which is never changed: a name must be erasable. */
export const nameChanges = `
create table name_changes (
  person_id text not null references people (id),
  at integer not null,
  before text not null,
  after text not null
) strict;
create index name_changes_person on name_changes (person_id, at);
`;
