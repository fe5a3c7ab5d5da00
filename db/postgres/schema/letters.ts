/** Letters on their way, reminders, and the answers already given. */
export const letters = `
create table letters (
  number integer primary key,
  key text not null unique,
  to_kind text not null check (to_kind in ('person', 'group', 'secretariat')),
  to_person_id text references people (id) check ((to_person_id is not null) = (to_kind = 'person')),
  to_group_id text references groups (id) check ((to_group_id is not null) = (to_kind = 'group')),
  view text not null,
  put_at integer not null,
  until_at integer,
  addressed_at integer,
  stale integer not null default 0 check (stale in (0, 1)),
  by_day_in text,
  withdrawn_at integer
);
create index letters_unaddressed on letters (number) where addressed_at is null;

create table letter_subjects (
  subject text not null,
  letter_key text not null references letters (key),
  primary key (subject, letter_key)
);
create index letter_subjects_letter on letter_subjects (letter_key);

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
  resent integer not null default 0 check (resent in (0, 1)),
  view text,
  card_problem text,
  unique (letter_key, platform, workspace, kind, destination)
);
create index deliveries_sent on deliveries (platform, workspace, kind, destination, sent_at, number) where state = 'sent';
create index deliveries_failed on deliveries (number) where state = 'failed';
create index deliveries_unsent on deliveries (platform, workspace, number, next_try_at) where state in ('waiting', 'sending');
create index deliveries_sending on deliveries (platform, workspace, kind, destination, next_try_at) where state = 'sending';

create table holds (
  platform text not null,
  workspace text not null,
  until_at integer not null,
  primary key (platform, workspace)
);

create table stale_cards (
  delivery_id text not null primary key references deliveries (id),
  times integer not null,
  attempts integer not null,
  next_try_at integer not null
);
create index stale_cards_due on stale_cards (next_try_at, delivery_id);

create table calls (
  key text not null primary key,
  reply text not null,
  at integer not null,
  refused integer not null default 0 check (refused in (0, 1))
);
create index calls_at on calls (at);

create table stowed (
  key text not null primary key,
  carried text not null,
  at integer not null
);
create index stowed_at on stowed (at);

create table reminders (
  key text not null primary key,
  meeting_id text not null references meetings (id),
  about text not null check (about in ('meeting', 'actions')),
  lead text not null check (lead ~ '^PT?[0-9]'),
  person_id text references people (id) check (person_id is not null or about = 'meeting'),
  due_at integer not null,
  state text not null check (state in ('planned', 'sent', 'skipped')),
  reason text check (reason is null or state = 'skipped'),
  letter_key text references letters (key) check (letter_key is null or state = 'sent')
);
create index reminders_due on reminders (due_at, key) where state = 'planned';
create index reminders_meeting on reminders (meeting_id);
create index reminders_letter on reminders (letter_key) where letter_key is not null;
create index reminders_missed on reminders (due_at) where reason = 'started';
`;
