/**
 * The yearly sessions, with their documents as a JSON list. And the words of the report: whether a group's members are
 * nominated from or by its Offices, and whether the points of a status update are focus areas or takeaways.
 */
export const sessions = `
create table sessions (
  number integer not null primary key check (number > 0),
  year integer not null,
  place text,
  first_on text check (length(first_on) = 10),
  last_on text check (length(last_on) = 10),
  items_in text,
  items_paragraph integer check (items_paragraph > 0),
  documents text not null,
  check ((first_on is null) = (last_on is null)),
  check (first_on <= last_on),
  check ((items_in is null) = (items_paragraph is null))
) strict, without rowid;
alter table groups add column nominated text not null default 'from' check (nominated in ('from', 'by'));
alter table status_updates add column heading text not null default 'focus areas' check (heading in ('focus areas', 'takeaways'));
create index record_what on record (what, number);
`;
