const table = `
create table record_2 (
  number integer primary key,
  at integer not null,
  person_id text references people (id),
  what text not null,
  subject text not null,
  other text
) strict;
insert into record_2 (number, at, person_id, what, subject) select number, at, person_id, what, subject from record;
drop table record;
alter table record_2 rename to record;
create index record_subject on record (subject, number);
create index record_what on record (what, number);
create trigger record_never_changes before update on record begin
  select raise(abort, 'the record is append-only');
end;
create trigger record_never_shrinks before delete on record begin
  select raise(abort, 'the record is append-only');
end;
`;

/** The record also holds what the bot decided by itself (nobody's), and the other end of a replacement. */
export const recordOfBot = {
  sqlite: `drop trigger record_never_changes; drop trigger record_never_shrinks; ${table}`,
  postgres: 'alter table record alter column person_id drop not null, add column other text collate "C";',
};
