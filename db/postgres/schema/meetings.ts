/** Meetings and what belongs to them. */
export const meetings = `
create table series (
  id text not null primary key,
  group_id text not null references groups (id),
  title text,
  rule text not null,
  wall_clock text not null check (length(wall_clock) = 16),
  utc_offset text not null,
  zone text not null,
  minutes integer not null check (minutes between 1 and 10080),
  place text
);

create table meetings (
  id text not null primary key,
  group_id text not null references groups (id),
  series_id text references series (id),
  occurs_on text check (length(occurs_on) = 10 and (occurs_on is not null) = (series_id is not null)),
  title text,
  wall_clock text not null check (length(wall_clock) = 16),
  utc_offset text not null,
  zone text not null,
  minutes integer not null check (minutes between 1 and 10080),
  place text,
  state text not null check (state in ('scheduled', 'cancelled')),
  reason text,
  sequence integer not null check (sequence >= 0),
  start_at integer not null,
  end_at integer not null check (end_at > start_at),
  turns_at integer,
  changed_at integer not null default 0
);
create index meetings_scheduled on meetings (start_at, id) where state = 'scheduled';
create index meetings_scheduled_in_group on meetings (group_id, start_at, id) where state = 'scheduled';
create index meetings_series on meetings (series_id, start_at);
create unique index meetings_occurrence on meetings (series_id, occurs_on);
create index meetings_turning on meetings (turns_at, id) where turns_at is not null;
create index meetings_in_group on meetings (group_id, start_at, id);

create table meeting_changes (
  meeting_id text not null primary key references meetings (id),
  wall_clock text not null check (length(wall_clock) = 16),
  utc_offset text not null,
  zone text not null,
  place text,
  tell_at integer not null
);
create index meeting_changes_due on meeting_changes (tell_at);

create table answers (
  meeting_id text not null references meetings (id),
  person_id text not null references people (id),
  answer text not null check (answer in ('yes', 'maybe', 'no')),
  answered_at integer not null,
  primary key (meeting_id, person_id)
);

create table feeds (
  owner_kind text not null check (owner_kind in ('person', 'group', 'meeting')),
  owner_id text not null,
  secret text not null,
  digest text not null unique check (length(digest) = 64),
  etag text,
  changed_at integer check ((changed_at is null) = (etag is null)),
  primary key (owner_kind, owner_id)
);

create table lead_choices (
  group_id text references groups (id),
  person_id text references people (id),
  leads text not null,
  check (group_id is not null or person_id is not null)
);
create unique index lead_choices_once on lead_choices (coalesce(group_id, ''), coalesce(person_id, ''));
create index lead_choices_group on lead_choices (group_id) where group_id is not null;
create index lead_choices_person on lead_choices (person_id) where person_id is not null;

create table digests (
  zone text not null primary key,
  monday text not null check (length(monday) = 10)
);

create table agenda_lines (
  id text not null primary key,
  meeting_id text not null references meetings (id),
  position integer not null check (position >= 1),
  title text not null,
  owner_person_id text references people (id),
  owner_office_code text references offices (code),
  owner_group_id text references groups (id),
  minutes integer check (minutes between 1 and 1440),
  check (num_nonnulls(owner_person_id, owner_office_code, owner_group_id) <= 1)
);
create unique index agenda_lines_shown on agenda_lines (meeting_id, position);

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
);

create table attendees (
  meeting_id text not null references minutes (meeting_id),
  position integer not null check (position >= 1),
  person_id text references people (id),
  name text,
  primary key (meeting_id, position),
  check (num_nonnulls(person_id, name) = 1)
);
create unique index attendees_person on attendees (person_id, meeting_id) where person_id is not null;

create table nights (
  meeting_id text not null references meetings (id) on delete cascade,
  zone text not null,
  minutes integer not null check (minutes between 0 and 360),
  primary key (meeting_id, zone)
);
`;
