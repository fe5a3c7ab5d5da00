/** What a meeting is for and what it left behind: its agenda, its minutes, and whom it cost a night. */
export const agenda = `
create table agenda_lines (
  id text not null primary key,
  meeting_id text not null references meetings (id),
  position integer not null check (position >= 1),
  title text not null,
  owner_person_id text references people (id),
  owner_office_code text references offices (code),
  owner_group_id text references groups (id),
  minutes integer check (minutes between 1 and 1440),
  check ((owner_person_id is not null) + (owner_office_code is not null) + (owner_group_id is not null) <= 1)
) strict;
create unique index agenda_lines_shown on agenda_lines (meeting_id, position);

-- item_codes is a JSON array: the action items made of these minutes. posted_view is what the channels were shown.
create table minutes (
  meeting_id text not null primary key references meetings (id),
  keeper_id text references people (id),
  decisions text not null,
  new_items text not null,
  item_codes text not null,
  revision integer not null check (revision >= 0),
  posted_revision integer check (posted_revision <= revision),
  posted_at integer check ((posted_at is not null) = (posted_revision is not null)),
  posted_view text check ((posted_view is not null) = (posted_revision is not null))
) strict;

-- Who was there: someone we know, or a guest by the name that was typed.
create table attendees (
  meeting_id text not null references minutes (meeting_id),
  position integer not null check (position >= 1),
  person_id text references people (id),
  name text,
  primary key (meeting_id, position),
  check ((person_id is not null) + (name is not null) = 1)
) strict, without rowid;
create unique index attendees_person on attendees (person_id, meeting_id) where person_id is not null;

-- How deep in its night a meeting falls for each time zone of its group, in minutes; 0 by day.
create table nights (
  meeting_id text not null references meetings (id) on delete cascade,
  zone text not null,
  minutes integer not null check (minutes between 0 and 360),
  primary key (meeting_id, zone)
) strict, without rowid;
`;
