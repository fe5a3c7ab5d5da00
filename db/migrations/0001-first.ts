import { firstNetwork } from './0001-network.ts';

/** The first schema. Ids are TEXT, instants epoch milliseconds, days ISO dates, booleans 0 or 1, JSON is TEXT. */
export const first = `${firstNetwork}create table reminders (
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
