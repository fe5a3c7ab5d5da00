/** Everything the bot remembers. Ids are TEXT, instants epoch milliseconds, days ISO dates, booleans 0 or 1, JSON is TEXT. */
export const first = `
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

create table reminders (
  key text not null primary key,
  meeting_id text not null references meetings (id),
  lead text not null check (lead in ('P14D', 'P3D', 'P1D', 'PT1H')),
  person_id text references people (id),
  due_at integer not null,
  state text not null check (state in ('planned', 'sent', 'skipped'))
) strict;
create index reminders_due on reminders (due_at, key) where state = 'planned';
create index reminders_meeting on reminders (meeting_id);

-- code_key is the code in lower case with its numbers padded: unique whatever the case, and CIO-7 comes before CIO-10.
-- is_open and due_key are no generated columns because SQLite would not count those by an index alone.
create table action_items (
  id text not null primary key,
  code text not null,
  code_key text not null unique,
  group_id text references groups (id),
  session text,
  title text not null,
  search_text text not null,
  state text not null check (state in ('open', 'in progress', 'blocked', 'done', 'dropped')),
  due text check (length(due) = 10),
  owner_person_id text references people (id),
  owner_office_code text references offices (code),
  owner_group_id text references groups (id),
  created_at integer not null,
  is_open integer not null check (is_open = (state in ('open', 'in progress', 'blocked'))),
  due_key text not null check (due_key = coalesce(due, '9999-99-99')),
  check ((owner_person_id is not null) + (owner_office_code is not null) + (owner_group_id is not null) <= 1)
) strict;
create index action_items_shown on action_items (is_open, due_key, code_key);
create index action_items_group on action_items (group_id, is_open, due_key, code_key);
create index action_items_session on action_items (session, is_open, due_key, code_key);
create index action_items_person on action_items (owner_person_id, is_open, due_key, code_key)
  where owner_person_id is not null;
create index action_items_office on action_items (owner_office_code, is_open, due_key, code_key)
  where owner_office_code is not null;
create index action_items_owner_group on action_items (owner_group_id, is_open, due_key, code_key)
  where owner_group_id is not null;

create table action_changes (
  number integer primary key,
  action_item_id text not null references action_items (id),
  at integer not null,
  person_id text references people (id),
  state text check (state in ('open', 'in progress', 'blocked', 'done', 'dropped')),
  owner_person_id text references people (id),
  owner_office_code text references offices (code),
  owner_group_id text references groups (id),
  note text,
  check ((owner_person_id is not null) + (owner_office_code is not null) + (owner_group_id is not null) <= 1)
) strict;
create index action_changes_item on action_changes (action_item_id, at, number);

create table status_updates (
  id text not null primary key,
  group_id text not null references groups (id),
  person_id text references people (id),
  at integer not null,
  progress text not null,
  focus_areas text not null,
  next_steps text not null
) strict;
create index status_updates_group on status_updates (group_id, at, id);

create table record (
  number integer primary key,
  at integer not null,
  person_id text not null references people (id),
  what text not null,
  subject text not null
) strict;
create index record_subject on record (subject, number);
create trigger record_never_changes before update on record begin
  select raise(abort, 'the record is append-only');
end;
create trigger record_never_shrinks before delete on record begin
  select raise(abort, 'the record is append-only');
end;

create table letters (
  number integer primary key,
  key text not null unique,
  to_kind text not null check (to_kind in ('person', 'group', 'secretariat')),
  to_person_id text references people (id) check ((to_person_id is not null) = (to_kind = 'person')),
  to_group_id text references groups (id) check ((to_group_id is not null) = (to_kind = 'group')),
  view text not null,
  put_at integer not null,
  until_at integer,
  addressed_at integer
) strict;
create index letters_unaddressed on letters (number) where addressed_at is null;

-- next_try_at is when a delivery may be claimed: for one being sent, when the lease of its claim runs out.
create table deliveries (
  number integer primary key,
  id text not null unique,
  letter_key text not null references letters (key),
  platform text not null check (platform in ('local', 'slack', 'teams', 'shell')),
  workspace text not null,
  kind text not null check (kind in ('person', 'channel')),
  destination text not null,
  reader_id text references people (id),
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
  attempts integer not null check (attempts >= 0),
  next_try_at integer check ((next_try_at is not null) = (state in ('waiting', 'sending'))),
  message_id text check ((message_id is not null) = (state = 'sent')),
  sent_at integer check ((sent_at is not null) = (state = 'sent')),
  problem text,
  unique (letter_key, platform, workspace, kind, destination)
) strict;
create index deliveries_due on deliveries (next_try_at, number) where state in ('waiting', 'sending');
create index deliveries_sent on deliveries (platform, workspace, kind, destination, sent_at, number) where state = 'sent';
create index deliveries_failed on deliveries (number) where state = 'failed';

create table calls (
  key text not null primary key,
  reply text not null,
  at integer not null
) strict, without rowid;
create index calls_at on calls (at);
`;
