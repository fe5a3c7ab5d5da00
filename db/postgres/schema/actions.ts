/** What is owed, what was reported, and the record of who did what. */
export const actions = `
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
  is_open integer not null check (is_open = case when state in ('open', 'in progress', 'blocked') then 1 else 0 end),
  due_key text not null check (due_key = coalesce(due, '9999-99-99')),
  source text check (source like 'http://%' or source like 'https://%'),
  check (num_nonnulls(owner_person_id, owner_office_code, owner_group_id) <= 1)
);
create index action_items_shown on action_items (is_open, due_key, code_key);
create index action_items_group on action_items (group_id, is_open, due_key, code_key);
create index action_items_session on action_items (session, is_open, due_key, code_key);
create index action_items_person on action_items (owner_person_id, is_open, due_key, code_key) where owner_person_id is not null;
create index action_items_office on action_items (owner_office_code, is_open, due_key, code_key) where owner_office_code is not null;
create index action_items_owner_group on action_items (owner_group_id, is_open, due_key, code_key) where owner_group_id is not null;

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
  due text check (length(due) = 10),
  removed text check (removed in ('owner', 'due')),
  check (num_nonnulls(owner_person_id, owner_office_code, owner_group_id) <= 1)
);
create index action_changes_item on action_changes (action_item_id, at, number);

create table status_updates (
  id text not null primary key,
  group_id text not null references groups (id),
  person_id text references people (id),
  at integer not null,
  progress text not null,
  focus_areas text not null,
  next_steps text not null
);
create index status_updates_group on status_updates (group_id, at, id);

create table record (
  number integer primary key,
  at integer not null,
  person_id text not null references people (id),
  what text not null,
  subject text not null
);
create index record_subject on record (subject, number);
create function record_never_changes() returns trigger language plpgsql as $$
begin raise exception 'the record is append-only'; end $$;
create trigger record_never_changes before update or delete or truncate on record
  for each statement execute function record_never_changes();
`;
