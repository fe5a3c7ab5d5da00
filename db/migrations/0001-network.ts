/** People, groups and meetings of the first schema. */
export const firstNetwork = `
create table settings (
  name text not null primary key,
  value text not null
) strict;

create table offices (
  code text not null primary key check (length(code) = 2),
  name text not null,
  kind text not null check (kind in ('state or other entity', 'organisation', 'reserved')),
  own_name text,
  focal_point_id text references people (id)
) strict;

-- sort_name is the folded name: lists of people are read in its order.
create table people (
  id text not null primary key,
  name text not null,
  sort_name text not null,
  email text,
  position text,
  office_code text references offices (code),
  language text,
  locale text,
  zone text not null,
  secretariat integer not null check (secretariat in (0, 1)),
  created_at integer not null
) strict;
create unique index people_email on people (lower(email));
create index offices_focal_point on offices (focal_point_id) where focal_point_id is not null;
create index people_shown on people (sort_name, id);
create index people_secretariat on people (sort_name, id) where secretariat = 1;

-- The folded words of each name, for finding people by the beginnings of their names.
create table person_words (
  word text not null,
  person_id text not null references people (id) on delete cascade,
  primary key (word, person_id)
) strict, without rowid;
create index person_words_person on person_words (person_id, word);

create table accounts (
  platform text not null check (platform in ('local', 'slack', 'teams', 'shell')),
  workspace text not null,
  id text not null,
  person_id text not null references people (id),
  position integer not null,
  primary key (platform, workspace, id),
  unique (person_id, position)
) strict;

create table groups (
  id text not null primary key,
  slug text not null,
  name text not null,
  code text not null,
  mandate text not null,
  state text not null check (state in ('proposed', 'active', 'concluded')),
  established_on text check (length(established_on) = 10),
  last_number integer not null default 0
) strict;
create unique index groups_slug on groups (lower(slug));
create unique index groups_name on groups (lower(name));
create unique index groups_code on groups (lower(code));

-- rank and sort_name are copies that let a long list be read in the order it is shown.
create table memberships (
  id text not null primary key,
  group_id text not null references groups (id),
  person_id text not null references people (id),
  office_code text not null references offices (code),
  role text not null check (role in ('member', 'vice-chair', 'chair')),
  since text not null check (length(since) = 10),
  ended_on text check (length(ended_on) = 10 and ended_on >= since),
  rank integer not null check (rank = case role when 'chair' then 0 when 'vice-chair' then 1 else 2 end),
  sort_name text not null
) strict;
create unique index memberships_present on memberships (group_id, person_id) where ended_on is null;
create unique index memberships_chair on memberships (group_id) where role = 'chair' and ended_on is null;
create index memberships_person on memberships (person_id, ended_on, since, id);
create index memberships_office on memberships (ended_on, office_code);
create index memberships_strength on memberships (ended_on, group_id, office_code);
create index memberships_shown on memberships (ended_on, rank, sort_name, id);
create index memberships_shown_in_group on memberships (ended_on, group_id, rank, sort_name, id);

create table join_requests (
  id text not null primary key,
  group_id text not null references groups (id),
  person_id text not null references people (id),
  office_code text not null references offices (code),
  organisation text,
  last_name text not null,
  first_name text not null,
  position text not null,
  email text not null,
  note text,
  state text not null check (state in ('pending', 'approved', 'declined', 'withdrawn')),
  asked_at integer not null,
  decided_by text references people (id),
  decided_at integer,
  reason text,
  check (state <> 'pending' or (decided_by is null and decided_at is null)),
  check (state <> 'approved' or decided_by <> person_id)
) strict;
create unique index join_requests_pending on join_requests (group_id, person_id) where state = 'pending';
create index join_requests_shown on join_requests (asked_at, id) where state = 'pending';

create table channels (
  platform text not null check (platform in ('local', 'slack', 'teams')),
  workspace text not null,
  id text not null,
  name text not null,
  group_id text not null references groups (id),
  primary key (platform, workspace, id)
) strict;
create index channels_group on channels (group_id);

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
) strict;

-- The wall clock in its zone is what was agreed; utc_offset only settles an hour that comes twice.
-- start_at and end_at follow from them, for finding and sorting.
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
  end_at integer not null check (end_at > start_at)
) strict;
create index meetings_scheduled on meetings (start_at, id) where state = 'scheduled';
create index meetings_scheduled_in_group on meetings (group_id, start_at, id) where state = 'scheduled';
create index meetings_series on meetings (series_id, start_at);
create unique index meetings_occurrence on meetings (series_id, occurs_on);

create table answers (
  meeting_id text not null references meetings (id),
  person_id text not null references people (id),
  answer text not null check (answer in ('yes', 'maybe', 'no')),
  answered_at integer not null,
  primary key (meeting_id, person_id)
) strict, without rowid;

`;
