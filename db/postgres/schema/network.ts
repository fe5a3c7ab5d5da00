/** Who is there: people, Offices, groups, and where each platform reaches them. */
export const network = `
create table settings (
  name text not null primary key,
  value text not null
);

create table offices (
  code text not null primary key check (length(code) = 2),
  name text not null,
  kind text not null check (kind in ('state or other entity', 'organisation', 'reserved')),
  own_name text,
  focal_point_id text
);
create index offices_focal_point on offices (focal_point_id) where focal_point_id is not null;

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
  created_at integer not null,
  named_in_settings integer not null default 0 check (named_in_settings in (0, 1))
);
create unique index people_email on people (lower(email));
create index people_shown on people (sort_name, id);
create index people_secretariat on people (sort_name, id) where secretariat = 1;
create index people_zone on people (zone);
alter table offices add foreign key (focal_point_id) references people (id);

create table person_words (
  word text not null,
  person_id text not null references people (id) on delete cascade,
  primary key (word, person_id)
);
create index person_words_person on person_words (person_id, word);

create table accounts (
  platform text not null check (platform in ('local', 'slack', 'teams', 'shell')),
  workspace text not null,
  id text not null,
  person_id text not null references people (id),
  position integer not null,
  email text,
  primary key (platform, workspace, id),
  unique (person_id, position)
);

create table profiles (
  platform text not null,
  workspace text not null,
  id text not null,
  name text,
  zone text,
  locale text,
  via text not null,
  primary key (platform, workspace, id)
);

create table groups (
  id text not null primary key,
  slug text not null,
  name text not null,
  code text not null,
  mandate text not null,
  state text not null check (state in ('proposed', 'active', 'concluded')),
  established_on text check (length(established_on) = 10),
  last_number integer not null default 0
);
create unique index groups_slug on groups (lower(slug));
create unique index groups_name on groups (lower(name));
create unique index groups_code on groups (lower(code));

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
);
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
);
create unique index join_requests_pending on join_requests (group_id, person_id) where state = 'pending';
create index join_requests_shown on join_requests (asked_at, id) where state = 'pending';

create table channels (
  platform text not null check (platform in ('local', 'slack', 'teams')),
  workspace text not null,
  id text not null,
  name text not null,
  group_id text not null references groups (id),
  primary key (platform, workspace, id)
);
create index channels_group on channels (group_id);

create table installations (
  team text not null primary key,
  installation text not null,
  installed_at integer not null
);

create table teams_conversations (
  tenant text not null,
  id text not null,
  kind text not null check (kind in ('personal', 'groupChat', 'channel')),
  person text check ((kind = 'personal') = (person is not null)),
  name text,
  service_url text not null,
  reference text not null check (reference is json),
  seen_at integer not null,
  gone_at integer,
  welcomed_at integer,
  home text,
  primary key (tenant, id)
);
create index teams_conversations_of_person on teams_conversations (tenant, person, seen_at) where person is not null;

create table teams_answers (
  key text primary key,
  at integer not null
);
create index teams_answers_by_time on teams_answers (at);

create table teams_members (
  tenant text not null,
  conversation text not null,
  id text not null,
  person_tenant text not null,
  person text not null,
  primary key (tenant, conversation, id)
);
`;
